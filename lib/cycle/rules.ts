import type { Typed } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

/** What may stand in the cycle of talks with staff: talks, the lesson visit, and the appraisal by its name alone (H1, H4). */
export const momentKinds = ["development", "ambition", "functioning", "appraisal", "visit"] as const;
export type MomentKind = (typeof momentKinds)[number];

/** The months of a school year in their order, January as 1. */
export const schoolMonths = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7] as const;
export type Month = (typeof schoolMonths)[number];

/** From which month until which, the same one for a single month. */
export type Period = { readonly from: Month; readonly until: Month };

/** One talk of the cycle: when it is held, and who takes part. */
export type Moment = {
  readonly kind: MomentKind;
  /** Null while the institution said nothing. */
  readonly period: Period | null;
  /** In the institution's own words; empty while it wrote none, and then the product's words hold. */
  readonly who: string;
};

/** The moments of a school year in their order; number 0 is what holds until HR laid down its own. */
export type Cycle = { readonly number: number; readonly moments: readonly Moment[] };

export const longestWho = 200;

/** The fields a moment is written in. What nobody can remember is no cycle. */
export const momentFields = [
  ["kind1", "from1", "until1", "who1"],
  ["kind2", "from2", "until2", "who2"],
  ["kind3", "from3", "until3", "who3"],
  ["kind4", "from4", "until4", "who4"],
  ["kind5", "from5", "until5", "who5"],
  ["kind6", "from6", "until6", "who6"],
] as const;

/** The order in which the sources name the talks. They name no months, so neither does this (H1). */
export const startingCycle: Cycle = {
  number: 0,
  moments: (["development", "functioning", "appraisal"] as const).map((kind) => {
    return { kind, period: null, who: "" };
  }),
};

const placeOf = (month: Month) => schoolMonths.indexOf(month);

/** Whether a period ends no earlier in the school year than it begins. */
export function isForward({ from, until }: Period): boolean {
  return placeOf(from) <= placeOf(until);
}

/** Where a moment stands on a day: in its period, the next to come, or neither. */
export type Standing = "now" | "next" | null;

/** How each moment stands: what comes first after this month is next, else what the next school year begins with. */
export function standingsOf(moments: readonly Moment[], today: Day): readonly Standing[] {
  const month = schoolMonths.findIndex((one) => one === Number(today.slice(5, 7)));
  const begins = moments.flatMap(({ period }) => (period ? [placeOf(period.from)] : []));
  const ahead = begins.filter((place) => place > month);
  const next = Math.min(...(ahead.length > 0 ? ahead : begins));
  return moments.map(({ period }) => {
    if (!period) return null;
    if (placeOf(period.from) <= month && month <= placeOf(period.until)) return "now";
    return placeOf(period.from) === next ? "next" : null;
  });
}

/** The fields of the form, a moment in four of them. */
export function wordsOfCycle({ moments }: Cycle): Typed {
  const rows = momentFields.map(([kind, from, until, who], place) => {
    const moment = moments[place];
    return [
      [kind, moment?.kind ?? ""],
      [from, String(moment?.period?.from ?? "")],
      [until, String(moment?.period?.until ?? "")],
      [who, moment?.who ?? ""],
    ];
  });
  return Object.fromEntries(rows.flat());
}
