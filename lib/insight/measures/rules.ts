import { type Basis, mannerOfTalks, type PlaceFigures, type ShareFigures } from "@/lib/insight/rules";

/** In their fixed order: those who ask others to talk about their career come first themselves (H9, M4). */
export const measureCodes = [
  "leaderTalks",
  "staffTalks",
  "talks",
  "plans",
  "contracts",
  "profiles",
  "staff",
  "clarity",
  "feedback",
  "visits",
  "coaches",
  "scans",
  ...mannerOfTalks,
] as const;

export type MeasureCode = (typeof measureCodes)[number];

/** "No data" is not "bad": four states, and each says which (domain.md 2.6-15). */
export type MeasureState = "ok" | "attention" | "insufficient-data" | "not-applicable";

/** When a figure is in order: everything, at least, or at most so large a share. */
export type StateRule =
  | { readonly kind: "all" }
  | { readonly kind: "at-least"; readonly share: number }
  | { readonly kind: "at-most"; readonly share: number };

/**
 * A measure as data. Its question, definition and the words for what is counted are messages under
 * its code; the sentence of its rule is made from `rule`.
 */
export type Measure = {
  readonly code: MeasureCode;
  /** What is counted: decides how a figure is written. */
  readonly of: "students" | "talks" | "teams" | "minutes" | "roles" | "staff";
  readonly rule: StateRule;
  /** Whether a support unit takes part. */
  readonly isForSupport: boolean;
};

export const measures: Readonly<Record<MeasureCode, Measure>> = {
  // Whoever leads or directs once a year, as everybody they lead.
  leaderTalks: {
    code: "leaderTalks",
    of: "staff",
    rule: { kind: "at-least", share: 0.9 },
    isForSupport: false,
  },
  talks: { code: "talks", of: "students", rule: { kind: "at-least", share: 0.9 }, isForSupport: false },
  plans: { code: "plans", of: "teams", rule: { kind: "all" }, isForSupport: false },
  contracts: { code: "contracts", of: "minutes", rule: { kind: "at-most", share: 0.2 }, isForSupport: true },
  profiles: { code: "profiles", of: "roles", rule: { kind: "all" }, isForSupport: true },
  staff: { code: "staff", of: "staff", rule: { kind: "at-least", share: 0.9 }, isForSupport: false },
  clarity: { code: "clarity", of: "staff", rule: { kind: "at-least", share: 0.9 }, isForSupport: false },
  // No source names a norm; half of the staff in a year is what we propose to look at.
  feedback: { code: "feedback", of: "staff", rule: { kind: "at-least", share: 0.5 }, isForSupport: false },
  // Every teacher once a year; like talks it is held against how far the school year is.
  visits: { code: "visits", of: "staff", rule: { kind: "at-least", share: 0.9 }, isForSupport: false },
  // Every colleague once a year, held against how far the school year is.
  staffTalks: {
    code: "staffTalks",
    of: "staff",
    rule: { kind: "at-least", share: 0.9 },
    isForSupport: false,
  },
  coaches: { code: "coaches", of: "students", rule: { kind: "all" }, isForSupport: false },
  scans: { code: "scans", of: "students", rule: { kind: "at-least", share: 0.9 }, isForSupport: false },
  // Of how talks are held no source names a norm; these are what we propose to look at.
  career: { code: "career", of: "talks", rule: { kind: "at-least", share: 0.5 }, isForSupport: false },
  inPerson: { code: "inPerson", of: "talks", rule: { kind: "at-least", share: 0.9 }, isForSupport: false },
  length: { code: "length", of: "talks", rule: { kind: "at-least", share: 0.5 }, isForSupport: false },
  // Once a year, held against how far the school year is.
  trialogue: {
    code: "trialogue",
    of: "students",
    rule: { kind: "at-least", share: 0.5 },
    isForSupport: false,
  },
  continuity: {
    code: "continuity",
    of: "students",
    rule: { kind: "at-least", share: 0.9 },
    isForSupport: false,
  },
};

/** A figure of one place: what is shown large, what its state hangs on, and of how many. */
export type Reading = {
  readonly code: MeasureCode;
  readonly state: MeasureState;
  /** Null where there is nothing to show: no data, or withheld. */
  readonly shown: { readonly part: number; readonly whole: number } | null;
  /** Whether the part is the least or the most there can be, because more would tell of too few. */
  readonly bound?: "least" | "most";
  /** Whether it is of all staff instead of those it is about. */
  readonly isOfAll?: boolean;
  readonly isWithheld: boolean;
};

/** The measures of one place in their fixed order; those that are nothing to the reader are left out. */
export function readingsOf(place: PlaceFigures, basis: Basis): Reading[] {
  const hidden = [
    ...(place.contracts === "hidden" ? ["contracts"] : []),
    ...(place.scans === "hidden" ? ["scans"] : []),
    ...(place.leaderTalks === "hidden" ? ["leaderTalks"] : []),
    ...(place.staffTalks === "hidden" ? ["staffTalks"] : []),
  ];
  const codes = measureCodes.filter((code) => !hidden.includes(code));
  return codes.map((code) => readingOf(code, place, basis));
}

const guarded = [
  "contracts",
  "profiles",
  "staff",
  "clarity",
  "scans",
  "feedback",
  "visits",
  "leaderTalks",
  "staffTalks",
  ...mannerOfTalks,
] as const;

/** Measures that are held against how far the school year is. */
export const yearly: readonly MeasureCode[] = ["leaderTalks", "staffTalks", "talks", "visits", "trialogue"];

/** One measure of one place, with its state. */
export function readingOf(code: MeasureCode, place: PlaceFigures, basis: Basis): Reading {
  const { rule, isForSupport } = measures[code];
  const isWithheld = guarded.some((one) => one === code && place[one] === "withheld");
  const facts = factsOf(code, place, basis);
  const bare = { code, shown: null, isWithheld };
  if (!isForSupport && !teaches(place)) return { ...bare, state: "not-applicable" };
  if (!facts || facts.whole === 0) return { ...bare, state: "insufficient-data" };
  if (yearly.includes(code) && basis.elapsedWeeks === 0) return { ...bare, state: "insufficient-data" };
  const shown = { part: facts.part, whole: facts.whole };
  const state = isMet(rule, facts.judged / facts.whole) ? "ok" : "attention";
  const { bound, isOfAll } = facts;
  return { ...bare, shown, state, ...(bound ? { bound } : {}), ...(isOfAll ? { isOfAll } : {}) };
}

/** Whether anybody is taught here; a support unit has no students and no team plan to make. */
export function teaches({ talks, plans, coaches }: PlaceFigures): boolean {
  return plans.whole > 0 || talks.students > 0 || coaches.whole > 0;
}

type Facts = ShareFigures & Pick<Reading, "bound" | "isOfAll"> & { readonly judged: number };

function factsOf(code: MeasureCode, place: PlaceFigures, basis: Basis): Facts | null {
  switch (code) {
    case "talks": {
      const { students, none, onSchedule } = place.talks;
      return { part: students - none, whole: students, judged: onSchedule };
    }
    case "contracts": {
      if (typeof place.contracts === "string") return null;
      const { minutes, minutesEnding } = place.contracts;
      return { part: minutesEnding, whole: minutes, judged: minutesEnding };
    }
    case "profiles":
    case "staff":
    case "clarity":
    case "scans":
    case "feedback":
    case "career":
    case "inPerson":
    case "length":
    case "continuity": {
      const share = place[code];
      return typeof share === "string" ? null : { ...share, judged: share.part };
    }
    case "visits":
    case "leaderTalks":
    case "staffTalks":
    case "trialogue": {
      const share = place[code];
      return typeof share === "string" ? null : { ...share, judged: expectedOf(share, basis) };
    }
    case "plans":
    case "coaches":
      return { ...place[code], judged: place[code].part };
  }
}

/** How many it will be at the end of the school year when it goes on like this. */
function expectedOf({ part, whole }: ShareFigures, { elapsedWeeks, teachingWeeks }: Basis): number {
  return Math.min(whole, part * (teachingWeeks / Math.max(1, elapsedWeeks)));
}

function isMet(rule: StateRule, share: number): boolean {
  switch (rule.kind) {
    case "all":
      return share >= 1;
    case "at-least":
      return share >= rule.share;
    case "at-most":
      return share <= rule.share;
  }
}
