import { useTranslations } from "next-intl";
import { useCardWords } from "@/components/conversations/dialogue/card-words";
import { Timer } from "@/components/conversations/dialogue/timer";
import { LinkButton } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { Words } from "@/components/ui/words";
import type { StudentPreparationView } from "@/lib/conversations/dialogue/preparations/queries";
import type { DialogueView } from "@/lib/conversations/dialogue/queries";
import type { TalkView } from "@/lib/conversations/queries";

export type ClosedPageView = {
  talk: TalkView;
  isOwn: boolean;
  dialogue: DialogueView;
  preparation: StudentPreparationView | null;
};

type Props = { slug: string; view: ClosedPageView };

const lengths = [10, 15, 20] as const;

/** During the talk: one question and a pocket card, nothing to type and nowhere else to go (M3, S2-S4). */
export function ClosedPage({ slug, view: { talk, isOwn, dialogue, preparation } }: Props) {
  const t = useTranslations("dialogue.closed");
  const print = useTranslations("common")("print");
  const { questionOf, broughtBy } = useCardWords(dialogue.set);
  const said = preparation?.said;
  const asked = said ? broughtBy(said) : "";
  const rest = dialogue.pocket.filter((card) => card !== said?.card).map(questionOf);
  const [question, prompts] = asked === "" ? [rest[0], rest.slice(1)] : [asked, rest];
  return (
    <div className="calm" data-calm>
      <p className="text-soft">
        {asked === "" ? t("first") : t("asked", { name: talk.student.name.givenName })}
      </p>
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
          {isOwn ? null : (
            <LinkButton kind="go" href={`/${slug}/studenten/${talk.studentId}/gesprek?talk=${talk.id}`}>
              {t("record")}
            </LinkButton>
          )}
          <PrintButton>{print}</PrintButton>
          <LinkButton href={`/${slug}/gesprekken/${talk.id}`}>{t("back")}</LinkButton>
        </div>
      </div>
    </div>
  );
}
