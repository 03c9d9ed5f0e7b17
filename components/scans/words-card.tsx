import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import type { WordsResult } from "@/lib/scans/results/rules";

/** What was said to an open question: one's own and the leader's words by name, those of others in any order. */
export function WordsCard({ words, isOwn }: { words: WordsResult; isOwn: boolean }) {
  const t = useTranslations("scans.result");
  const { question, self, leader, others } = words;
  return (
    <CardSection title={question.text}>
      <div className="grid gap-4">
        <Said title={t("you")} texts={self} />
        <Said title={t("leader")} texts={leader} />
        {others && others.length > 0 ? <Said title={t("others")} texts={others} /> : null}
        {others === null && !isOwn ? <p className="text-soft text-small">{t("wordsWithheld")}</p> : null}
        {self.length + leader.length + (others?.length ?? 0) === 0 && (others !== null || isOwn) ? (
          <p className="text-soft">{t("noWords")}</p>
        ) : null}
      </div>
    </CardSection>
  );
}

function Said({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="grid gap-2 mt-1">
        {texts.map((text, place) => (
          <li key={`${place}-${text.slice(0, 12)}`} className="whitespace-pre-line">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
