import "server-only";

import { listAgreements } from "@/lib/conversations/agreements/queries";
import type { WrittenTalk } from "@/lib/conversations/queries";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { addItems } from "@/lib/portfolio/commands";
import { longestTitle } from "@/lib/portfolio/rules";
import { listKept } from "@/lib/portfolio/talks/queries";
import { itemKindOf, mayBeKept, piecesOf } from "@/lib/portfolio/talks/rules";

const nothing = { happened: "", meaning: "", next: "", documentTitle: "", documentAddress: "" } as const;

/**
 * Copies the chosen pieces of a confirmed talk into the own portfolio, each once; the talk itself does not change (P3). Refuses
 * what does not stand in it.
 */
export async function keepTalk(
  context: WorkContext,
  { talk, report }: WrittenTalk,
  chosen: readonly string[],
): Promise<Outcome<RefusalOf<typeof mayBeKept> | "gone" | "full">> {
  const verdict = mayBeKept(talk);
  if (!verdict.ok) return verdict;
  const { tx, actor } = context;
  const agreements = await listAgreements(tx, actor, talk.student, { talk });
  const pieces = await listKept(tx, actor, piecesOf({ talk, report, agreements }));
  if (chosen.some((key) => pieces.every((piece) => piece.key !== key))) return refused("gone");
  const added = pieces.filter(({ key, itemId }) => itemId === null && chosen.includes(key));
  if (added.length === 0) return allowed;
  const items = added.map((piece) => ({
    ...{ ...nothing, kind: itemKindOf(piece), originId: piece.originId, competences: [] },
    ...{ title: titleOf(piece.words), words: piece.words },
  }));
  const outcome = await addItems(context, { area: "career", placementId: null }, items);
  return outcome.ok ? allowed : outcome;
}

/** The first line, as far as a title goes. */
function titleOf(words: string): string {
  const [line = ""] = words.trim().split("\n");
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1).trimEnd()}…` : line;
}
