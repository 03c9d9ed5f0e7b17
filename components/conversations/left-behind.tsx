import { useLocale, useTranslations } from "next-intl";
import { HandOverForm } from "@/components/conversations/coach-form";
import { optionsOf } from "@/components/conversations/coach-options";
import { StudentsToGive } from "@/components/conversations/students-to-give";
import { CardSection } from "@/components/ui/card";
import type { LeftBehind } from "@/lib/organisation/students/departing/queries";
import type { CoachOption } from "@/lib/organisation/students/queries";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = { slug: string; students: readonly LeftBehind[]; coaches: readonly CoachOption[] };

/** The students of a team whose coach leaves soon, each with the way to name the next one (O15, 6.5-13). */
export function LeftBehindCard({ slug, students, coaches }: Props) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  if (students.length === 0) return null;
  const until = new Map(
    students.map(({ id, coachName, endsOn }) => [
      id,
      t("team.worksUntil", { name: fullName(coachName), date: shortDate(endsOn, locale) }),
    ]),
  );
  const coachOf = new Map(students.map(({ id, coachId }) => [id, coachId]));
  return (
    <CardSection title={t("team.leftBehind")} lead={t("team.leftBehindLead")}>
      <StudentsToGive
        slug={slug}
        students={students}
        form={(id) => (
          <HandOverForm
            studentId={id}
            coaches={optionsOf(coaches, coachOf.get(id) ?? null, (values) => t("coach.option", values))}
            hint={until.get(id) ?? ""}
          />
        )}
      />
    </CardSection>
  );
}
