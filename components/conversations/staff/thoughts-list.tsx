import { useTranslations } from "next-intl";
import { useAgendaWords } from "@/components/conversations/staff/agenda-words";
import type { PreparationView } from "@/lib/conversations/staff/preparations/queries";
import type { Block, Thoughts } from "@/lib/conversations/staff/preparations/rules";

/** The points to show, and what the institution asks itself at its own. */
type Agenda = { blocks: readonly Block[]; questions: readonly string[] };

/** What somebody wrote before a talk, point by point as on the agenda. */
export function ThoughtsList({ thoughts, blocks, questions }: Agenda & { thoughts: Thoughts }) {
  const { nameOf } = useAgendaWords(questions);
  return (
    <dl className="grid gap-4">
      {blocks
        .filter((block) => thoughts[block])
        .map((block) => (
          <div key={block}>
            <dt className="font-semibold">{nameOf(block)}</dt>
            <dd className="whitespace-pre-line">{thoughts[block]}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What the other of a talk released; a sentence while they released nothing. */
export function OtherThoughts({
  other,
  name,
  ...agenda
}: Agenda & { other: PreparationView | null; name: string }) {
  const t = useTranslations("staffTalks.prepare");
  if (!other) return <p className="text-soft">{t("otherNone", { name })}</p>;
  return <ThoughtsList thoughts={other.thoughts} {...agenda} />;
}
