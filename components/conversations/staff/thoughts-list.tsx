import { useTranslations } from "next-intl";
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
