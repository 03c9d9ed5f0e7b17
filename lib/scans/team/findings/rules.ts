import type { Band } from "@/lib/anonymity/spread/rules";
import type { Day } from "@/lib/platform/calendar";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import type { PublishedTime } from "@/lib/scans/team/report/rules";
import { type Change, changeBetween, type Share, topTwoOf } from "@/lib/scans/thermometer/rules";

/** What a place answered to a question at one time, as far as it is shown. */
export type Shown = {
  readonly name: string;
  readonly closedOn: Day;
  readonly answered: number | null;
  readonly bands: readonly Band[];
  readonly share: Share | null;
};

/** A question of a report: now, before, and what changed since the last time both can be told. */
export type Finding = {
  readonly question: QuestionView;
  readonly now: Shown;
  readonly earlier: readonly Shown[];
  readonly change: Change | null;
};

/** What a place answered, with the times before it; a question is the same when its scale is, and its words or the competence it is about now (D4). */
export function findingsOf(times: readonly PublishedTime[], placeId: string): Finding[] {
  const [last, ...before] = times.toReversed();
  if (!last) return [];
  return last.questions.map(({ question }) => {
    const now = shownOf(last, question, placeId);
    const earlier = before
      .map((time) => shownOf(time, question, placeId))
      .filter(({ bands }) => bands.length > 0);
    const [previous] = earlier;
    const change = now.share && previous?.share ? changeBetween(previous.share, now.share) : null;
    return { question, now, earlier, change };
  });
}

function shownOf({ name, closedOn, questions }: PublishedTime, asked: QuestionView, placeId: string): Shown {
  const same = questions.find(({ question }) => isSame(question, asked));
  const spread = same?.spreads.get(placeId) ?? { answered: null, bands: [] };
  return { name, closedOn, ...spread, share: topTwoOf(spread.bands, asked.steps.length) };
}

function isSame(one: QuestionView, other: QuestionView): boolean {
  const scaleOf = ({ steps }: QuestionView) => steps.map(({ name }) => name).join("\n");
  const isAboutSame = one.competenceId !== null && one.competenceId === other.competenceId;
  return (one.text === other.text || isAboutSame) && scaleOf(one) === scaleOf(other);
}

/** How many are below a level; null when the shown bands don't part there, so that it tells nothing they don't. */
export function belowLevel(bands: readonly Band[], level: number): number | null {
  if (!bands.some(({ from }) => from === level)) return null;
  return bands.filter(({ to }) => to < level).reduce((sum, { count }) => sum + count, 0);
}

type Held = { readonly holders: number; readonly leaving: number };
export type Risk = "one-person" | "temporary-only";

/**
 * Why a competence of the team hangs by a thread: one person holds the roles that ask it, or only people whose
 * contract ends. Facts need no minimum (decisions 29); contracts are for the leader (permissions.md 6.2).
 */
export function riskOf({ holders, leaving }: Held, seesContracts: boolean): Risk | null {
  if (seesContracts && holders > 0 && leaving === holders) return "temporary-only";
  return holders === 1 ? "one-person" : null;
}
