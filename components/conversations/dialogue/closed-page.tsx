import { useTranslations } from "next-intl";
import { useCardWords } from "@/components/conversations/dialogue/card-words";
import { Timer } from "@/components/conversations/dialogue/timer";
import { LinkButton } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { Words } from "@/components/ui/words";
import type { StudentPreparation } from "@/lib/conversations/dialogue/preparations/rules";
import { type Card, type CardSet, fittingOf } from "@/lib/conversations/dialogue/rules";

export type ClosedPageView = {
  /** The student's first name. */
  name: string;
  /** What the student wrote before it, as far as the reader may read that. */
  said: StudentPreparation | null;
  pocket: readonly Card[];
  set: CardSet;
  /** For how many minutes time can be kept. */
  lengths: readonly number[];
  /** Where it is recorded afterwards, in full or in one line; null for the student. */
  record: { href: string; word: "record" | "recordShort" } | null;
  backHref: string;
};

/** During the talk: one question and a pocket card, nothing to type and nowhere else to go (M3, S2-S4). */
export function ClosedPage({ view }: { view: ClosedPageView }) {
  const { name, said, pocket, set, lengths, record, backHref } = view;
  const t = useTranslations("dialogue.closed");
  const print = useTranslations("common")("print");
  const { questionOf, broughtBy } = useCardWords(set);
  const asked = said ? broughtBy(said) : "";
  const rest = fittingOf(pocket, said).on.map(questionOf);
  const [question, prompts] = asked === "" ? [rest[0], rest.slice(1)] : [asked, rest];
  return (
    <div className="calm" data-calm>
      <p className="text-soft">{asked === "" ? t("first") : t("asked", { name })}</p>
      <h1>{question}</h1>
      <section aria-labelledby="pocket" className="pocket">
        <h2 id="pocket">{t("pocket")}</h2>
        <ul>
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </section>
      <div className="no-print grid gap-4">
        <Words of={["dialogue"]}>
          <Timer lengths={lengths} />
        </Words>
        <div className="flex flex-wrap gap-3">
          {record ? (
            <LinkButton kind="go" href={record.href}>
              {t(record.word)}
            </LinkButton>
          ) : null}
          <PrintButton>{print}</PrintButton>
          <LinkButton href={backHref}>{t("back")}</LinkButton>
        </div>
      </div>
    </div>
  );
}
