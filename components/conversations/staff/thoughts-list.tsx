import { useTranslations } from "next-intl";
import type { PreparationView } from "@/lib/conversations/staff/preparations/queries";
import type { Block, Thoughts } from "@/lib/conversations/staff/preparations/rules";

/** What somebody wrote before a talk, point by point as on the agenda. */
export function ThoughtsList({ thoughts, blocks }: { thoughts: Thoughts; blocks: readonly Block[] }) {
  const t = useTranslations("staffTalks.blocks");
  return (
    <dl className="grid gap-4">
      {blocks
        .filter((block) => thoughts[block])
        .map((block) => (
          <div key={block}>
            <dt className="font-semibold">{t(`${block}.name`)}</dt>
            <dd className="whitespace-pre-line">{thoughts[block]}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What the other of a talk released; a sentence while they released nothing. */
export function OtherThoughts({
  other,
  blocks,
  name,
}: {
  other: PreparationView | null;
  blocks: readonly Block[];
  name: string;
}) {
  const t = useTranslations("staffTalks.prepare");
  if (!other) return <p className="text-soft">{t("otherNone", { name })}</p>;
  return <ThoughtsList thoughts={other.thoughts} blocks={blocks} />;
}
