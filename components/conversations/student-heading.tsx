import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { fullName, shortDate } from "@/lib/platform/format";
import type { Sight } from "@/lib/organisation/students/policy";
import type { StudentView } from "@/lib/organisation/students/queries";

type Props = { slug: string; student: StudentView; sight: Sight; plannedTalkId: string | null };

/** Who this is and where, in one line; for the coach the way to log a talk. */
export function StudentHeading({ slug, student, sight, plannedTalkId }: Props) {
  const t = useTranslations("conversations.student");
  const facts = useEnrolmentFacts(student, sight);
  const talk = plannedTalkId ? `?talk=${plannedTalkId}` : "";
  return (
    <PageHeader
      title={sight === "own" ? t("ownTitle") : fullName(student.name)}
      lead={sight === "own" ? t("ownLead") : facts.join(" · ")}
      actions={
        sight === "coach" ? (
          <LinkButton
            kind="go"
            icon="message-square"
            href={`/${slug}/studenten/${student.id}/gesprek${talk}`}
          >
            {t("record")}
          </LinkButton>
        ) : undefined
      }
    />
  );
}

function useEnrolmentFacts({ enrolment, number }: StudentView, sight: Sight): string[] {
  const t = useTranslations("conversations.student");
  const locale = useLocale();
  if (!enrolment) return [];
  const { groupName, studyYear, programme, level, pathway, team } = enrolment;
  const facts = [groupName ? t("class", { name: groupName }) : t("year", { year: studyYear })];
  if (sight === "colleague") return [...facts, team];
  facts.push(t("programme", { programme, level, pathway }), t("number", { number }));
  if (!enrolment.isDefinitive) facts.push(t("provisional"));
  if (enrolment.endsOn) facts.push(t("left", { date: shortDate(enrolment.endsOn, locale) }));
  return facts;
}
