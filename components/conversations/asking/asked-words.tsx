import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import type { RequestWords } from "@/lib/conversations/asking/queries";

/** What a student wrote when they asked for the talk that came of it, for the two. `student` is null for themselves. */
export function AskedWords({ words, student }: { words: RequestWords; student: string | null }) {
  const t = useTranslations("talkRequests");
  return (
    <CardSection title={student === null ? t("beforeTalkOwn") : t("beforeTalk", { name: student })}>
      <WordsAsked words={words} />
    </CardSection>
  );
}

/** What it is about and when it would suit, as far as anything was written. */
export function WordsAsked({ words: { about, suits } }: { words: RequestWords }) {
  const t = useTranslations("talkRequests.words");
  const written = [
    { label: t("about"), text: about },
    { label: t("suits"), text: suits },
  ].filter(({ text }) => text !== "");
  if (written.length === 0) return null;
  return (
    <dl className="grid gap-2">
      {written.map(({ label, text }) => (
        <div key={label}>
          <dt className="text-small text-soft">{label}</dt>
          <dd className="whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
