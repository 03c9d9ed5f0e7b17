import type { Planning } from "@/lib/exchange/plans/rules";
import type { CoachingRow, Work } from "@/lib/exchange/work/rules";
import { type Day, later } from "@/lib/platform/calendar";

/** An assignment that is not over: of now or dated ahead. `leftOn` is the student's last day, when they left it behind. */
export type KnownCoaching = CoachingRow & { readonly leftOn: Day | null };

/** What is written of a student's assignments: those made or ended, and those dated ahead that do not happen. */
export type Coachings = Pick<Work, "coachings" | "droppedCoachings">;

type Today = Pick<Planning, "today">;

const nothing: Coachings = { coachings: [], droppedCoachings: [] };

/** The assignment of today, when there is one. */
export function presentOf(known: readonly KnownCoaching[], today: Day): KnownCoaching | null {
  return known.findLast(({ startsOn, leftOn }) => startsOn <= today && leftOn === null) ?? null;
}

/** The assignments that an enrolment from this day on carries further, and those it does not: who comes back has no coach (decisions 6). */
export function splitByReturn(known: readonly KnownCoaching[], startsOn: Day) {
  const goesOn = ({ leftOn }: KnownCoaching) => leftOn === null || startsOn <= later(leftOn, { days: 1 });
  return {
    kept: known.filter(goesOn).map((row) => ({ ...row, leftOn: null })),
    lapsed: known.filter((row) => !goesOn(row)),
  };
}

/** What is written when a student left on a day: the assignment of then ends on that day, one dated ahead does not happen. */
export function leaving(known: readonly KnownCoaching[], on: Day, { today }: Today): Coachings {
  const coachings = known.flatMap(({ leftOn, ...row }): CoachingRow[] => {
    const last = leftOn ?? on;
    const isEnded = row.endedBecause === "left" && row.endsOn !== null && row.endsOn <= last;
    if (row.startsOn > today || isEnded) return [];
    const endsOn = last > row.startsOn ? last : row.startsOn;
    return [{ ...row, endsOn, endedBecause: "left", successorId: null }];
  });
  return { coachings, droppedCoachings: known.filter(({ startsOn }) => startsOn > today) };
}

/**
 * What is written so that a student has this coach from a day on, or from today when none is said: nothing when it is
 * so or is arranged already, a first assignment, or the end of the one of then with its successor (O15). What was dated
 * after that day does not happen. A handover dated before the present coach began happens today.
 */
export function succession(
  studentId: string,
  known: readonly KnownCoaching[],
  coachId: string,
  on: Day | null,
  { today, newId }: Pick<Planning, "today" | "newId">,
): Coachings {
  const due = on ?? today;
  const at = known.findLast(({ startsOn }) => startsOn <= (due > today ? due : today));
  const ahead = at ? known.slice(known.indexOf(at) + 1) : known;
  const isSame = at?.coachId === coachId && at.endedBecause !== "left";
  if (isSame || (on === null && ahead.some((row) => row.coachId === coachId))) return nothing;
  const next = { id: newId(), studentId, coachId, endsOn: null, endedBecause: null, successorId: null };
  if (!at) return { coachings: [{ ...next, startsOn: due }], droppedCoachings: [...ahead] };
  const { leftOn: _leftOn, ...former } = at;
  if (former.coachId === coachId)
    return {
      coachings: [{ ...former, endsOn: null, endedBecause: null, successorId: null }],
      droppedCoachings: [...ahead],
    };
  const dayAfter = later(former.startsOn, { days: 1 });
  const startsOn = due > former.startsOn ? due : today > dayAfter ? today : dayAfter;
  const endsOn = later(startsOn, { days: -1 });
  const ended = { ...former, endsOn, endedBecause: "handed-over" as const, successorId: next.id };
  return { coachings: [ended, { ...next, startsOn }], droppedCoachings: [...ahead] };
}
