import { useLocale, useTranslations } from "next-intl";
import { AssignCoachForm, HandOverForm } from "@/components/conversations/coach-form";
import { EarlierForm } from "@/components/conversations/earlier-form";
import { optionsOf } from "@/components/conversations/coach-options";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { mayReconsider } from "@/lib/organisation/students/rules";
import type { Day } from "@/lib/platform/calendar";
import { fullName, initials, shortDate } from "@/lib/platform/format";
import type { Sight } from "@/lib/organisation/students/policy";
import type { CoachOption, StudentView } from "@/lib/organisation/students/queries";

type Props = {
  student: StudentView;
  sight: Sight;
  /** Who may be named as (next) coach of somebody else's student; null when the reader may name nobody. */
  options: readonly CoachOption[] | null;
  today: Day;
  slug: string;
};

/** Who guides the student since when, and the way to a first or a next coach (O12, O14, O15). */
export function CoachCard({ student, sight, options, today, slug }: Props) {
  const t = useTranslations("conversations.coach");
  return (
    <CardSection title={sight === "own" ? t("own") : t("title")}>
      <div className="grid gap-4">
        <CurrentCoach student={student} sight={sight} />
        {sight === "own" && student.coach && mayReconsider(student.coach, today) ? (
          <EarlierForm
            studentId={student.id}
            coach={student.coach.givenName}
            opens={student.opensEarlier}
            isAnswered
          />
        ) : null}
        {sight === "own" ? <Link href={`/${slug}/wie-helpt-mij`}>{t("help")}</Link> : null}
        {options ? <ChangeCoach student={student} options={options} /> : null}
        {sight === "coach" ? (
          <div>
            <LinkButton href={`/${slug}/studenten/${student.id}/overdracht`}>{t("handOver")}</LinkButton>
          </div>
        ) : null}
      </div>
    </CardSection>
  );
}

function CurrentCoach({ student: { coach, coachChanges }, sight }: Pick<Props, "student" | "sight">) {
  const t = useTranslations("conversations.coach");
  const locale = useLocale();
  if (!coach) return <p>{sight === "own" ? t("noneOwn") : t("none")}</p>;
  return (
    <div className="grid gap-2">
      <Person
        person={{ name: fullName(coach), initials: initials(coach) }}
        detail={t("since", { date: shortDate(coach.since, locale) })}
      />
      {sight === "own" ? <p className="text-small">{t("firstContact")}</p> : null}
      {sight === "lead" || sight === "coach" ? (
        <p className="text-small text-soft">{t("changes", { count: coachChanges })}</p>
      ) : null}
    </div>
  );
}

function ChangeCoach({ student, options }: Pick<Props, "student"> & { options: readonly CoachOption[] }) {
  const t = useTranslations("conversations.coach");
  const coaches = optionsOf(options, student.coachId, (values) => t("option", values));
  if (!student.coachId) return <AssignCoachForm studentId={student.id} coaches={coaches} />;
  return (
    <Disclosure label={t("handOver")}>
      <HandOverForm studentId={student.id} coaches={coaches} hint={t("handOverHintLead")} />
    </Disclosure>
  );
}
