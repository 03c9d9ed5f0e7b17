import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { LedEmployee } from "@/lib/conversations/staff/holders/queries";
import { fullName, moment, shortDate } from "@/lib/platform/format";

export type LedPeopleView = {
  people: readonly LedEmployee[];
  total: number;
  without: number;
  page: number;
  size: number;
  /** Whether the works council agreed that who had no talk yet is told by name (decisions 33). */
  isOpen: boolean;
};

/** Whose own leader one is: to plan with, and once that is consented to, with whom there was no talk yet. */
export function LedPeople({ slug, view, pager }: { slug: string; view: LedPeopleView; pager: ReactNode }) {
  const t = useTranslations("staffTalks.people");
  const locale = useLocale();
  const { people, without, isOpen } = view;
  const dates = [
    {
      key: "last",
      label: t("last"),
      cell: ({ last }: LedEmployee) => (last ? shortDate(last, locale) : t("notYet")),
    },
    {
      key: "next",
      label: t("next"),
      cell: ({ next }: LedEmployee) => (next ? moment(next, locale) : ""),
    },
  ];
  return (
    <CardSection title={t("title")} lead={isOpen ? t("without", { count: without }) : t("lead")} pad={false}>
      {isOpen ? null : (
        <div className="p-4">
          <Notice text={t("closed")} />
        </div>
      )}
      <Table
        caption={t("table")}
        rows={people}
        rowKey={({ id }) => id}
        narrow={isOpen ? "cards" : "scroll"}
        empty={null}
        columns={[
          { key: "name", label: t("name"), cell: ({ name }) => fullName(name) },
          ...(isOpen ? dates : []),
          {
            key: "plan",
            label: t("plan"),
            isMute: true,
            align: "end",
            cell: ({ id, name }) => (
              <LinkButton
                href={`/${slug}/werkgesprekken/nieuw?met=${id}`}
                aria-label={`${t("plan")}: ${fullName(name)}`}
              >
                {t("plan")}
              </LinkButton>
            ),
          },
        ]}
      />
      {pager}
    </CardSection>
  );
}
