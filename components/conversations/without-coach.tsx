import { useTranslations } from "next-intl";
import { AssignCoachForm } from "@/components/conversations/coach-form";
import { optionsOf } from "@/components/conversations/coach-options";
import { StudentsToGive } from "@/components/conversations/students-to-give";
import { CardSection } from "@/components/ui/card";
import type { NamedStudent } from "@/lib/conversations/coverage/teams/queries";
import type { FirstDays } from "@/lib/conversations/coverage/teams/rules";
import type { CoachOption } from "@/lib/organisation/students/queries";

type Props = {
  slug: string;
  students: readonly NamedStudent[];
  coaches: readonly CoachOption[];
  firstDays: FirstDays;
};

/** The students of a team whom nobody guides, each with the way to name somebody (O12), and how often that was in time (U4). */
export function WithoutCoach({ slug, students, coaches, firstDays }: Props) {
  const t = useTranslations("conversations");
  const options = optionsOf(coaches, null, (values) => t("coach.option", values));
  return (
    <CardSection
      title={t("team.withoutCoach")}
      lead={students.length > 0 ? t("team.withoutCoachLead") : t("team.everybodyCoached")}
    >
      <StudentsToGive
        slug={slug}
        students={students}
        form={(id) => <AssignCoachForm studentId={id} coaches={options} />}
      />
      {firstDays.begun > 0 ? <p className="text-small text-soft">{t("team.firstDays", firstDays)}</p> : null}
    </CardSection>
  );
}
