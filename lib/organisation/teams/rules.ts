import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";

export type TeamKind = "education" | "support";

/** Somebody's time in a team, from and to. */
export type Membership = {
  readonly id: string;
  readonly teamId: string;
  readonly personId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};

/** A colleague's employment, as far as a team needs to know. */
export type Employment = { readonly startsOn: Day; readonly endsOn: Day | null };

/** Somebody joins a team once, from a day on which they work here. */
export function mayJoin(
  employment: Employment,
  startsOn: Day,
  isMember: boolean,
): Outcome<"already-member" | "not-employed"> {
  if (isMember) return refused("already-member");
  const leaves = employment.endsOn;
  return startsOn >= employment.startsOn && (leaves === null || leaves >= startsOn)
    ? allowed
    : refused("not-employed");
}

/** A membership ends on a day after it began, and only once. */
export function mayLeave(
  membership: Membership,
  endsOn: Day,
): Outcome<"already-ended" | "ends-before-start"> {
  if (membership.endsOn !== null) return refused("already-ended");
  return endsOn >= membership.startsOn ? allowed : refused("ends-before-start");
}

export type TeamRefusal = "name-taken" | RefusalOf<typeof mayJoin | typeof mayLeave>;
