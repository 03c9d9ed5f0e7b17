import { useLocale, useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import type { HandoverView } from "@/lib/conversations/handover/queries";
import { lastDayToWrite } from "@/lib/conversations/handover/rules";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = { slug: string; handovers: readonly HandoverView[] };

/** The students somebody handed over not long ago, each with the note for the next coach. */
export function HandoversPage({ slug, handovers }: Props) {
  const t = useTranslations("conversations.handover");
  const list = useTranslations("conversations.list");
  const locale = useLocale();
  return (
    <>
      <Breadcrumb crumbs={[{ label: list("title"), href: `/${slug}/studenten` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("listLead")} />
      <Card pad={false}>
        <Table
          caption={t("title")}
          rows={handovers}
          rowKey={({ assignmentId }) => assignmentId}
          empty={<EmptyState icon="users" title={t("empty.title")} text={t("empty.text")} />}
          columns={[
            { key: "student", label: list("student"), cell: ({ studentName }) => fullName(studentName) },
            { key: "next", label: t("nextCoach"), cell: ({ nextCoachName }) => fullName(nextCoachName) },
            {
              key: "until",
              label: t("until"),
              cell: ({ handedOn }) => shortDate(lastDayToWrite(handedOn), locale),
            },
            {
              key: "state",
              label: t("note"),
              cell: ({ noteVersion }) => (
                <Chip state={noteVersion > 0 ? "ok" : "attention"}>
                  {noteVersion > 0 ? t("written") : t("notYet")}
                </Chip>
              ),
            },
            {
              key: "action",
              label: list("action"),
              isMute: true,
              cell: ({ studentId, studentName, noteVersion }) => {
                const word = noteVersion > 0 ? t("change") : t("write");
                return (
                  <LinkButton
                    href={`/${slug}/studenten/${studentId}/overdracht`}
                    aria-label={`${word}: ${fullName(studentName)}`}
                  >
                    {word}
                  </LinkButton>
                );
              },
            },
          ]}
        />
      </Card>
    </>
  );
}
