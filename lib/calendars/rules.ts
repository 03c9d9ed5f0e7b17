import type { Day } from "@/lib/platform/calendar";

/** What can stand in somebody's calendar: talks with staff by kind, a talk with a student, visits, an appraisal, days of one's own plan, and the last day of a yearly round. */
export type PlannedKind = NamedKind | "peer-visit" | "appraisal";

type NamedKind =
  | ("development" | "ambition" | "functioning" | "student")
  | ("leader-visit" | "look-back" | "plan-action" | "team-review");

/** Something planned, as the one whose calendar it is may know it: never what it is about. */
export type Planned = {
  readonly id: string;
  readonly kind: PlannedKind;
  /** The moment, or the day when it has no hour. */
  readonly at: Date | null;
  readonly on: Day | null;
  readonly minutes: number | null;
  readonly place: string | null;
  /** The other's given name, or the name of the team; null for one's own plan. */
  readonly other: string | null;
  readonly version: number;
  readonly isCancelled: boolean;
};

/** How long a talk or a visit takes when nobody said so. */
export const usualMinutes = 45;

/** How far a calendar looks back and ahead. */
export const daysBehind = 60;
export const daysAhead = 500;

/** How long a secret address works: a school year and its summer, so that one nobody uses any more ends by itself. */
export const monthsValid = 13;

/** What something planned is called in every calendar, for ever: moving it changes the same line, wherever it was put. */
export function uidOf({ id, kind }: Pick<Planned, "id" | "kind">, publicUrl: string): string {
  const isDayOfPlan = kind === "look-back" || kind === "team-review";
  return `${isDayOfPlan ? `${kind}-` : ""}${id}@${new URL(publicUrl).hostname}`;
}

/** Grows with every move, and once more when it is called off. */
export function sequenceOf({ version, isCancelled }: Pick<Planned, "version" | "isCancelled">): number {
  return version - 1 + (isCancelled ? 1 : 0);
}

/**
 * Whether a title says what it is and with whom. That a colleague sits in is known to the two alone (I5), an appraisal is
 * nobody's business either (M14), and calendars are seen by others, so that these never do.
 */
export function isNamed(
  planned: Planned,
  isNeutral: boolean,
): planned is Planned & { readonly kind: NamedKind } {
  return !isNeutral && planned.kind !== "peer-visit" && planned.kind !== "appraisal";
}

/** Where in Koers it stands. */
export function pathOf({ kind, id }: { readonly kind: NamedKind; readonly id: string }): string {
  const ways: Readonly<Record<NamedKind, string>> = {
    development: `/werkgesprekken/${id}`,
    ambition: `/werkgesprekken/${id}`,
    functioning: `/werkgesprekken/${id}`,
    student: `/gesprekken/${id}`,
    "leader-visit": `/lesbezoeken/${id}`,
    "look-back": "/mijn-plan",
    "plan-action": "/mijn-plan",
    "team-review": `/teams/${id}/plan`,
  };
  return ways[kind];
}
