import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import type { Leaders } from "@/lib/cycle/statement/queries";
import { dayOf } from "@/lib/platform/calendar";
import { enumerated, fullName, shortDate } from "@/lib/platform/format";

export type LeadersView = Leaders & { number: number; page: number; size: number };

/** Who of the leaders said to know what holds: for HR and the directie, who agreed it with them (H12). */
export function LeadersCard({ path, view }: { path: string; view: LeadersView }) {
  const t = useTranslations("cycle.statement.leaders");
  const locale = useLocale();
  const { leaders, total, confirmed, number, page, size } = view;
  return (
    <CardSection title={t("title")} lead={t("lead", { confirmed, total, number })} pad={false}>
      <Table
        caption={t("table")}
        rows={leaders}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="users" title={t("none")} text={t("noneText")} />}
        columns={[
          { key: "name", label: t("name"), cell: ({ name }) => fullName(name) },
          { key: "leads", label: t("leads"), cell: ({ leads }) => enumerated(leads, locale) },
          {
            key: "state",
            label: t("state"),
            cell: ({ confirmedAt }) =>
              confirmedAt ? (
                <Chip state="ok">{t("since", { day: shortDate(dayOf(confirmedAt), locale) })}</Chip>
              ) : (
                <Chip>{t("notYet")}</Chip>
              ),
          },
        ]}
      />
      <Pager
        path={path}
        query={{ page: page > 1 ? String(page) : undefined }}
        page={page}
        size={size}
        total={total}
      />
    </CardSection>
  );
}
