import type { GlossaryTask } from "@/lib/glossary/changes/queries";
import { bare, type Task } from "@/lib/today/tasks/rules";

const places = {
  news: "/begrippen/veranderd",
  proposals: "/begrippen/voorstellen",
  adopt: "/begrippen?stand=concept",
} as const;

/** Words or meanings that changed, proposals to answer, concepts to adopt: one thing to do each (B6). */
export function glossaryTask({ kind, count }: GlossaryTask): Task {
  return { ...bare, kind: `glossary-${kind}`, id: `glossary-${kind}`, path: places[kind], count };
}
