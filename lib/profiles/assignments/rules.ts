import { inSteps } from "@/lib/anonymity/steps/rules";
import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Who holds which role in which team, from and to; the last day counts. */
export type Period = { readonly startsOn: Day; readonly endsOn: Day | null };

export type AssignmentState = "upcoming" | "running" | "ended";

/** Where an assignment stands on a day. */
export function stateOfAssignment({ startsOn, endsOn }: Period, today: Day): AssignmentState {
  if (startsOn > today) return "upcoming";
  return endsOn !== null && endsOn < today ? "ended" : "running";
}

/** How many people: those the reader may know exactly, and the others in whole steps where they may not know each of them. */
export type Headcount = { readonly seen: number; readonly others: number; readonly step: number };

/** What the database counts of a role: everybody, and those whose names the reader may see. */
export type Counted = { readonly all: number; readonly seen: number; readonly minimum: number };

/** How many hold a role, as exactly as a reader may know: who sees every name, as it is (permissions.md 6.2). */
export function headcountOf({ all, seen, minimum }: Counted, seesAll: boolean): Headcount {
  const step = seesAll ? 1 : minimum;
  return { seen, others: inSteps(all - seen, step), step };
}

/** Whether two periods share a day. */
export function isOverlapping(one: Period, other: Period): boolean {
  const startsInTime = (later: Period, earlier: Period) =>
    earlier.endsOn === null || later.startsOn <= earlier.endsOn;
  return startsInTime(one, other) && startsInTime(other, one);
}

export type Candidate = {
  readonly roleIsRetired: boolean;
  /** Memberships of the team the role is given in; null when it is given outside any team. */
  readonly memberships: readonly Period[] | null;
  /** When the person is employed. */
  readonly employment: Period;
  /** The same role, held by the same person in the same team. */
  readonly held: readonly Period[];
};

/** Whether a person can be given a role for this period. */
export function mayBeGiven(
  period: Period,
  { roleIsRetired, memberships, employment, held }: Candidate,
): Outcome<"role-retired" | "ends-before-start" | "not-employed" | "not-in-team" | "already-held"> {
  if (roleIsRetired) return refused("role-retired");
  if (period.endsOn !== null && period.endsOn < period.startsOn) return refused("ends-before-start");
  if (!isOverlapping(period, employment)) return refused("not-employed");
  if (memberships && !memberships.some((membership) => isOverlapping(period, membership))) {
    return refused("not-in-team");
  }
  return held.some((other) => isOverlapping(period, other)) ? refused("already-held") : allowed;
}

/** Whether an assignment can get these dates. One that has ended is history. */
export function mayGetDates(
  period: Period,
  { today, before, held }: { readonly today: Day; readonly before: Period; readonly held: readonly Period[] },
): Outcome<"assignment-ended" | "ends-before-start" | "already-held"> {
  if (stateOfAssignment(before, today) === "ended") return refused("assignment-ended");
  if (period.endsOn !== null && period.endsOn < period.startsOn) return refused("ends-before-start");
  return held.some((other) => isOverlapping(period, other)) ? refused("already-held") : allowed;
}

/** Hours and halves as people write them, `120,5`, in minutes; null when it is no such figure. */
export function minutesOf(written: string): number | null {
  if (!/^\d{1,4}(?:[.,]\d{1,2})?$/.test(written)) return null;
  return Math.round(Number(written.replace(",", ".")) * 60);
}

/** Minutes as hours the way minutesOf reads them: `120,5`. */
export function hoursWritten(minutes: number): string {
  return String(Math.round(minutes / 0.6) / 100).replace(".", ",");
}
