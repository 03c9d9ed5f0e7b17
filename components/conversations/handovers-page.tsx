import { useLocale, useTranslations } from "next-intl";
import { NothingForm } from "@/components/conversations/nothing-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { Words } from "@/components/ui/words";
import type { HandoverView } from "@/lib/conversations/handover/queries";
import { lastDayToChange } from "@/lib/conversations/handover/rules";
import type { LeftBehind } from "@/lib/organisation/students/departing/queries";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = { slug: string; handovers: readonly HandoverView[]; toGive: readonly LeftBehind[] };

/** The students somebody who leaves has still to hand over, and those handed over, each with what was left for the next coach. */
export function HandoversPage({ slug, handovers, toGive }: Props) {
  const t = useTranslations("conversations.handover");
  const list = useTranslations("conversations.list");
  const locale = useLocale();
  return (
    <Words of={["conversations"]}>
      <Breadcrumb crumbs={[{ label: list("title"), href: `/${slug}/studenten` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("listLead")} />
      <ToGive slug={slug} students={toGive} />
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
              cell: (handover) => {
                const until = lastDayToChange(handover);
                return until ? shortDate(until, locale) : t("open");
              },
            },
            {
              key: "state",
              label: t("note"),
              cell: ({ noteVersion, isNothing }) => (
                <Chip state={noteVersion > 0 ? "ok" : "attention"}>
                  {noteVersion === 0 ? t("notYet") : isNothing ? t("nothingShort") : t("written")}
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
                  <div className="flex flex-wrap gap-2">
                    <LinkButton
                      href={`/${slug}/studenten/${studentId}/overdracht`}
                      aria-label={`${word}: ${fullName(studentName)}`}
                    >
                      {word}
                    </LinkButton>
                    {noteVersion === 0 ? (
                      <NothingForm studentId={studentId} student={fullName(studentName)} />
                    ) : null}
                  </div>
                );
              },
            },
          ]}
        />
      </Card>
    </Words>
  );
}

/** Whom the reader, who leaves soon, would leave behind without a coach. */
function ToGive({ slug, students }: Pick<Props, "slug"> & { students: readonly LeftBehind[] }) {
  const t = useTranslations("conversations.handover");
  const coach = useTranslations("conversations.coach");
  const locale = useLocale();
  const [first] = students;
  if (!first) return null;
  return (
    <CardSection
      title={t("toGive")}
      lead={t("toGiveLead", { date: shortDate(first.endsOn, locale), count: students.length })}
    >
      <ul className="divide-y divide-line">
        {students.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <Link href={`/${slug}/studenten/${id}`}>{fullName(name)}</Link>
            <LinkButton
              href={`/${slug}/studenten/${id}/overdracht`}
              aria-label={`${coach("handOverDo")}: ${fullName(name)}`}
            >
              {coach("handOverDo")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
