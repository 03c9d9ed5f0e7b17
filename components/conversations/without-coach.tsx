import { useTranslations } from "next-intl";
import { AssignCoachForm } from "@/components/conversations/coach-form";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { NamedStudent } from "@/lib/conversations/coverage/teams/queries";
import type { FirstDays } from "@/lib/conversations/coverage/teams/rules";
import type { CoachOption } from "@/lib/organisation/students/queries";
import { fullName } from "@/lib/platform/format";

type Props = {
  slug: string;
  students: readonly NamedStudent[];
  coaches: readonly CoachOption[];
  firstDays: FirstDays;
};

const shownAtOnce = 10;

/** The students of a team whom nobody guides yet, each with the way to name somebody (O12), and how often that was in time (U4). */
export function WithoutCoach({ slug, students, coaches, firstDays }: Props) {
  const t = useTranslations("conversations");
  const options = coaches.map((coach) => ({
    value: coach.id,
    label: t("coach.option", { name: fullName(coach), students: coach.students }),
  }));
  const rest = students.length - shownAtOnce;
  return (
    <CardSection
      title={t("team.withoutCoach")}
      lead={students.length > 0 ? t("team.withoutCoachLead") : t("team.everybodyCoached")}
    >
      <ul className="divide-y divide-line">
        {students.slice(0, shownAtOnce).map((student) => (
          <li key={student.id} className="grid gap-2 py-4">
            <Link href={`/${slug}/studenten/${student.id}`} className="font-semibold">
              {fullName(student.name)}
            </Link>
            <AssignCoachForm studentId={student.id} coaches={options} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="text-small text-soft">{t("team.more", { count: rest })}</p> : null}
      {firstDays.begun > 0 ? <p className="text-small text-soft">{t("team.firstDays", firstDays)}</p> : null}
    </CardSection>
  );
}
