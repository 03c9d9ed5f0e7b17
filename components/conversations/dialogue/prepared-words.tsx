import { useTranslations } from "next-intl";
import { useCardWords } from "@/components/conversations/dialogue/card-words";
import type { StudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import type { CardSet } from "@/lib/conversations/dialogue/rules";

type Props = {
  said: StudentPreparation;
  set: CardSet;
  /** The student's first name, or null when the student reads this. */
  student: string | null;
};

/** What the student wrote before a talk, the question they chose first. */
export function PreparedWords({ said, set, student }: Props) {
  const t = useTranslations("dialogue.prepare");
  const { broughtBy } = useCardWords(set);
  const parts = [
    { label: student === null ? t("questionOwn") : t("question", { name: student }), text: broughtBy(said) },
    { label: t("wentWell"), text: said.wentWell },
    { label: t("talkAbout"), text: said.talkAbout },
  ].filter(({ text }) => text !== "");
  return (
    <dl className="grid gap-4">
      {parts.map(({ label, text }) => (
        <div key={label}>
          <dt className="font-semibold">{label}</dt>
          <dd className="whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
