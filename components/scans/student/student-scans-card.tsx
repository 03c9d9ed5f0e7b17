import { useLocale, useTranslations } from "next-intl";
import { TalkQuestionList } from "@/components/scans/student/talk-questions";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { shortDate } from "@/lib/platform/format";
import type { StudentScansView } from "@/lib/scans/student/reading/scans/queries";

type Props = { slug: string; scans: StudentScansView };

/** A student's scans on their page, newest first, and the way to start one. */
export function StudentScansCard({ slug, scans: { student, rounds, isOwn, today, canStart } }: Props) {
  const t = useTranslations("studentScans.card");
  const locale = useLocale();
  const path = `/${slug}/studenten/${student.id}/scans`;
  const { givenName: name } = student.name;
  return (
    <CardSection title={t("title")} lead={isOwn ? t("leadOwn") : t("lead", { name })}>
      <div className="grid gap-4">
        {rounds.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
        {rounds.map(({ id, name: roundName, closedOn, closesOn, submitted, invited }) => (
          <div key={id} className="grid justify-items-start gap-1">
            <Link href={`${path}/${id}`} className="font-semibold">
              {roundName}
            </Link>
            <p className="text-small text-soft">
              {closedOn
                ? t("closedOn", { day: shortDate(closedOn, locale) })
                : closesOn < today
                  ? t("over")
                  : `${t("runs", { until: shortDate(closesOn, locale) })} · ${t("answered", { count: submitted, whole: invited })}`}
            </p>
          </div>
        ))}
        {canStart ? (
          <div className="no-print">
            <LinkButton icon="plus" href={`${path}/nieuw`}>
              {t("start")}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </CardSection>
  );
}

/** Differences that stand on the agenda of the next talk; nothing where there are none. */
export function ScanTopics({ slug, scans: { student, topics, isOwn } }: Props) {
  const t = useTranslations("studentScans.topics");
  const [first] = topics;
  if (!first) return null;
  return (
    <CardSection
      title={t("title")}
      lead={t("lead")}
      action={<Link href={`/${slug}/studenten/${student.id}/scans/${first.roundId}`}>{t("see")}</Link>}
    >
      <TalkQuestionList questions={topics} name={student.name.givenName} isOwn={isOwn} />
    </CardSection>
  );
}
