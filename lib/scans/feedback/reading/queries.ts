import "server-only";

import type { Reading } from "@/lib/platform/read";
import { type Candidate, type Candidates, listCandidates, listReaders } from "@/lib/scans/feedback/queries";
import { mayArrange, mayReadResult, maySuggest } from "@/lib/scans/policy";
import { listRaters, type RaterView } from "@/lib/scans/raters/queries";
import { findResult, type ResultView } from "@/lib/scans/results/queries";
import { findRound, type RoundView } from "@/lib/scans/rounds/queries";

/** What the page of a round shows this reader: the arranging, the result, or room for a suggestion. */
export type RoundPageView = {
  readonly round: RoundView;
  readonly isOwn: boolean;
  readonly result: ResultView | null;
  readonly readers: readonly Candidate[] | null;
  readonly arranging: { readonly raters: readonly RaterView[]; readonly candidates: Candidates } | null;
  readonly suggesting: readonly Candidate[] | null;
};

/** A round as far as this reader may see it; null when there is nothing of it for them. Another's result leaves an event. */
export async function findRoundPage(
  { tx, actor, now, noteReading }: Reading,
  roundId: string,
  search: string,
): Promise<RoundPageView | null> {
  const round = await findRound(tx, actor, roundId);
  if (!round) return null;
  const isOwn = mayArrange(actor, round);
  const bare = { round, isOwn, result: null, readers: null, arranging: null, suggesting: null };
  if (mayReadResult(actor, round)) {
    const entity = { entity: "scan-result", entityId: round.id, subjectPersonId: round.subjectId };
    await noteReading({ verb: "read", ...entity });
    const readers = isOwn && round.kind !== "student" ? await listReaders(tx, actor, now) : null;
    return { ...bare, result: await findResult(tx, actor, round, now), readers };
  }
  if (isOwn) {
    const candidates = await listCandidates(tx, actor, { search, now });
    return { ...bare, arranging: { raters: await listRaters(tx, actor, round.id), candidates } };
  }
  if (round.closedAt || !maySuggest(actor, round)) return null;
  const { colleagues } = await listCandidates(tx, actor, { search, now });
  return { ...bare, suggesting: colleagues.filter(({ id }) => id !== round.subjectId) };
}
