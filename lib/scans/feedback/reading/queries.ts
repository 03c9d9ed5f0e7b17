import "server-only";

import type { Reading } from "@/lib/platform/read";
import { readSeries } from "@/lib/scans/freezing/queries";
import { findForesight, type Foresight } from "@/lib/scans/feedback/foresight/queries";
import { findRoundNorms, type RoundNorms } from "@/lib/scans/feedback/norms/queries";
import { type Candidate, type Candidates, listCandidates, listReaders } from "@/lib/scans/feedback/queries";
import { listTakenAlong } from "@/lib/scans/feedback/topics/queries";
import { type Topic, topicsIn } from "@/lib/scans/feedback/topics/rules";
import { readEarlier } from "@/lib/scans/growth/queries";
import { besideOpened, type EarlierResult } from "@/lib/scans/growth/rules";
import { mayArrange, mayReadResult, maySuggest } from "@/lib/scans/policy";
import { listRaters, type RaterView } from "@/lib/scans/raters/queries";
import { noteOpened } from "@/lib/scans/results/news/commands";
import { findResult, type ResultView } from "@/lib/scans/results/queries";
import { findRound, listRoundsAbout, type RoundView } from "@/lib/scans/rounds/queries";

/** A closed round as its subject, or who it is shared with, reads it. */
export type ReadResult = ResultView & {
  /** Rounds closed before that this reader may read too, newest first (D2). */
  readonly earlier: readonly EarlierResult[];
  /** What there is to talk about and what was chosen of it; null for who reads another's. */
  readonly topics: { readonly found: readonly Topic[]; readonly chosen: readonly string[] } | null;
};

type Arranging = {
  readonly raters: readonly RaterView[];
  readonly candidates: Candidates;
  readonly foresight: Foresight;
  readonly norms: RoundNorms;
};

/** What the page of a round shows this reader: the arranging, the result, or room for a suggestion. */
export type RoundPageView = {
  readonly round: RoundView;
  readonly isOwn: boolean;
  readonly result: ReadResult | null;
  readonly readers: readonly Candidate[] | null;
  readonly arranging: Arranging | null;
  readonly suggesting: readonly Candidate[] | null;
};

/** A round as far as this reader may see it; null when there is nothing of it for them. Another's result leaves an event. */
export async function findRoundPage(
  reading: Reading,
  roundId: string,
  search: string,
): Promise<RoundPageView | null> {
  const { tx, actor, now } = reading;
  const round = await findRound(tx, actor, roundId);
  // What a student opens of their scan is read elsewhere, and by nobody as a 360.
  if (!round || round.kind === "student") return null;
  const isOwn = mayArrange(actor, round);
  const bare = { round, isOwn, result: null, readers: null, arranging: null, suggesting: null };
  if (mayReadResult(actor, round)) {
    const result = await readResult(reading, round, isOwn);
    if (isOwn) await noteOpened(tx, round.id, now);
    const readers = isOwn ? await listReaders(tx, actor, now) : null;
    return { ...bare, result, readers };
  }
  if (isOwn) {
    const candidates = await listCandidates(tx, actor, { search, now });
    const raters = await listRaters(tx, actor, round.id);
    const foresight = await findForesight(tx, actor, round);
    const norms = await findRoundNorms(tx, actor, round.id);
    return { ...bare, arranging: { raters, candidates, foresight, norms } };
  }
  if (round.closedAt || !maySuggest(actor, round)) return null;
  const { colleagues } = await listCandidates(tx, actor, { search, now });
  return { ...bare, suggesting: colleagues.filter(({ id }) => id !== round.subjectId) };
}

/** The result with what grew since earlier rounds; of another's rounds each leaves an event of its own. */
async function readResult(
  { tx, actor, now, noteReading }: Reading,
  round: RoundView,
  isOwn: boolean,
): Promise<ReadResult> {
  const before = await listBefore({ tx, actor }, round);
  const readings = [round, ...before].map(({ id, subjectId }) => {
    return { verb: "read", entity: "scan-result", entityId: id, subjectPersonId: subjectId } as const;
  });
  await noteReading(...readings);
  const result = await findResult(tx, actor, round, now);
  const earlier = await readBeside({ tx, actor }, { ...round, showsOthers: result.showsOthers }, before);
  const found = topicsIn(result.scales.questions, result.gaps);
  const chosen = isOwn ? await listTakenAlong(tx, actor, round.id) : null;
  return { ...result, earlier, topics: chosen && { found, chosen } };
}

/** What of earlier rounds may stand beside this one (M13). */
async function readBeside(
  { tx, actor }: Pick<Reading, "tx" | "actor">,
  opened: { readonly id: string; readonly showsOthers: boolean },
  before: readonly RoundView[],
): Promise<EarlierResult[]> {
  if (before.length === 0) return [];
  const ids = before.map(({ id }) => id);
  const earlier = await readEarlier(tx, actor, ids);
  const asked = (await readSeries(tx, actor, [opened.id])).filter((one) => one.asked.size > 0);
  return besideOpened(earlier, opened, new Map(asked.map((one) => [one.id, one])));
}

const mostBefore = 4;

/** Rounds of the same person that were closed before, as far as the reader may open each. */
async function listBefore(
  { tx, actor }: Pick<Reading, "tx" | "actor">,
  { subjectId, closedAt, id }: RoundView,
): Promise<RoundView[]> {
  if (!subjectId || !closedAt) return [];
  const about = await listRoundsAbout(tx, actor, subjectId);
  return about
    .filter(({ kind }) => kind === "feedback" || kind === "self")
    .filter((one) => one.id !== id && one.closedAt !== null && one.closedAt <= closedAt)
    .filter((one) => mayReadResult(actor, one))
    .slice(0, mostBefore);
}
