import { useLocale, useTranslations } from "next-intl";
import { EarlierForm } from "@/components/conversations/earlier-form";
import { CardSection } from "@/components/ui/card";
import type { StudentView } from "@/lib/organisation/students/queries";
import { asksForAnswer } from "@/lib/organisation/students/rules";
import type { Day } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

/** Tells the student that they have another coach since when and by whom, and asks whether that coach reads what was before (6.5-4). */
export function NewCoach({ student, today }: { student: StudentView; today: Day }) {
  const t = useTranslations("conversations.coach");
  const locale = useLocale();
  const { coach } = student;
  if (!coach || !asksForAnswer(coach, today)) return null;
  const date = shortDate(coach.since, locale);
  const by = coach.namedBy ? t("namedBy", { name: fullName(coach.namedBy) }) : t("namedByFile");
  return (
    <CardSection title={t("new", { coach: fullName(coach) })} lead={`${t("newSince", { date })} ${by}`}>
      <p className="mb-4">
        {t(student.opensEarlier ? "newText" : "newTextClosed", { coach: coach.givenName })}
      </p>
      <EarlierForm studentId={student.id} coach={coach.givenName} opens={student.opensEarlier} />
    </CardSection>
  );
}
