import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { WhoSees } from "@/components/ui/who-sees";
import type { HandoverNoteView } from "@/lib/conversations/handover/queries";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = {
  notes: readonly HandoverNoteView[];
  /** The student's first name, or null when the student reads this. */
  student: string | null;
};

/** What a former coach gave the next one to take along (O14). */
export function HandoverNotes({ notes, student }: Props) {
  const t = useTranslations("conversations.handover");
  const locale = useLocale();
  if (notes.length === 0) return null;
  return (
    <CardSection title={t("notes")}>
      <div className="grid gap-5">
        {notes.map(({ assignmentId, authorName, handedOn, text }) => (
          <section key={assignmentId} aria-label={t("noteOf", { name: fullName(authorName) })}>
            <p className="text-small text-soft">
              {t("noteFrom", { name: fullName(authorName), date: shortDate(handedOn, locale) })}
            </p>
            <p className="whitespace-pre-line">{text ?? t("nothingSaid", { name: authorName.givenName })}</p>
          </section>
        ))}
        <WhoSees who={student === null ? t("ownSees") : t("coachSees", { name: student })} />
      </div>
    </CardSection>
  );
}
