import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, type SchoolYear, schoolYearOfDay } from "@/lib/platform/calendar";

/** Where figures are counted: the whole institution, what a leader leads, a branch of it, or one team. */
export type PlaceKind = "institution" | "own" | "unit" | "team" | "support";

/** Talks of the students who count (domain.md 2.6-2, 2.6-3). */
export type TalkFigures = {
  readonly students: number;
  readonly none: number;
  readonly one: number;
  readonly more: number;
  /** Students with all the talks they should have this year. */
  readonly covered: number;
  readonly onSchedule: number;
  /** The talks all of them together should have this year. */
  readonly needed: number;
};

export type ShareFigures = { readonly part: number; readonly whole: number };

/** A share of which both sides are large enough; with a bound `part` is the least or the most there can be. */
export type DividedShare = (ShareFigures & { readonly bound?: "least" | "most" }) | "withheld";

/** A share of those with a role, or of all staff where it may not be told how many have one. */
export type ClarityShare = (Exclude<DividedShare, string> & { readonly isOfAll?: boolean }) | "withheld";

/** LOB minutes a year, and those on contracts that end within the horizon without a next one (domain.md 2.6-7). */
export type ContractFigures = {
  readonly minutes: number;
  readonly minutesEnding: number;
  readonly people: number;
  readonly peopleEnding: number;
};

/** The figures of one place on one day. Contracts are `withheld` or `hidden` where the reader may not see them. */
export type PlaceFigures = {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** The branch above it; null for what has none. */
  readonly parentId: string | null;
  readonly teamCount: number;
  readonly talks: TalkFigures;
  readonly plans: ShareFigures & { readonly draft: number; readonly consultation: number };
  /** Roles, below the institution those that somebody holds there; withheld where that tells of who may not be told to have one. */
  readonly profiles: ShareFigures | "withheld";
  /** Staff, and those with a role; withheld from who may not know of each where that is about too few. */
  readonly staff: DividedShare;
  /** Staff with a role, and those who confirmed the tasks of all of theirs this school year (C10); withheld as the ones above. */
  readonly clarity: ClarityShare;
  readonly coaches: ShareFigures;
  /** Active students, and those about whom a scan was finished this school year; `hidden` where there are no scans. */
  readonly scans: DividedShare | "hidden";
  /** Staff, and those who gave or received feedback this school year (E5); withheld where that is about too few. */
  readonly feedback: DividedShare;
  /** Teachers who count, and those who had their yearly lesson visit (I1); withheld where that is about too few. */
  readonly visits: DividedShare;
  /** Who leads or directs, and those of them who had a talk of their own; `hidden` where they are not counted (H9, M4). */
  readonly leaderTalks: DividedShare | "hidden";
  /** Staff, and those who had a talk with staff this school year; `hidden` from who may not know of such talks. */
  readonly staffTalks: DividedShare | "hidden";
  /** Talks with students this school year, and those that were about the career (O17); withheld where that is about too few of them. */
  readonly career: DividedShare;
  /** Talks whose place is known, and those that were face to face (O16). */
  readonly inPerson: DividedShare;
  /** Talks whose length is known, and those that took at least as long as is usual in the institution (N9). */
  readonly length: DividedShare;
  /** Students, and those who had a talk with somebody from the placement this school year (V2). */
  readonly trialogue: DividedShare;
  /** Students with a coach, and those who kept the same one this school year (O14). */
  readonly continuity: DividedShare;
  readonly contracts: ContractFigures | "withheld" | "hidden";
};

/** How talks and plans grew, by the end of each teaching week; the first is the time before them. */
export type WeekFigures = {
  readonly monday: Day | null;
  /** Students with at least one, and with at least two talks. */
  readonly atLeastOne: number;
  readonly atLeastTwo: number;
  /** Talks held of those that were needed: no student counts for more than they should have. */
  readonly held: number;
  readonly adopted: number;
};

/** Measures of how talks with students are held. */
export const mannerOfTalks = ["career", "inPerson", "length", "trialogue", "continuity"] as const;

export type MannerOfTalks = (typeof mannerOfTalks)[number];

/** On which day and against which minimums everything was counted. */
export type Basis = {
  readonly schoolYear: SchoolYear;
  readonly day: Day;
  readonly requiredTalks: number;
  readonly horizonMonths: number;
  /** About fewer students than this no figure of scans is shown. */
  readonly smallestStudents: number;
  readonly teachingWeeks: number;
  /** Fewest staff a figure about what they took part in is shown of. */
  readonly smallestStaff: number;
  /** Teaching weeks that have begun. */
  readonly elapsedWeeks: number;
  /** The week from which one talk more is expected of everybody; null when none is left. */
  readonly nextDueOn: Day | null;
  /** Since when talks were recorded at all. */
  readonly firstTalkOn: Day | null;
  /** The Monday of which figures that hold for a week are; null where none was kept in the school year. */
  readonly weekOn: Day | null;
  /** Whether all of it is of the institution, or of the teams the reader leads. */
  readonly over: Reach["over"];
  /** Which figures of people are of this moment, in every team somebody works in: the reader may know of each of them. */
  readonly live: readonly ("visits" | "staff" | MannerOfTalks)[];
  /** Which figures hold for a week (M13). */
  readonly weekly: readonly (
    | "visits"
    | "staff"
    | "leaderTalks"
    | "staffTalks"
    | "feedback"
    | "scans"
    | "clarity"
    | MannerOfTalks
  )[];
};

export type Figures = {
  readonly basis: Basis;
  readonly places: readonly PlaceFigures[];
  readonly weeks: readonly WeekFigures[];
};

/** How much of contracts a reader sees (permissions.md 6.2): everything, figures about three or more people, nothing. */
export type ContractSight = "all" | "three-or-more" | "none";

/** Whose figures somebody reads, and how much of contracts. */
export type Reach = {
  /** The whole institution, or only the teams one leads. */
  readonly over: "institution" | "own";
  /** A leader's own teams together, under the leader's id. */
  readonly ownId: string;
  readonly ledTeamIds: readonly string[];
  readonly contracts: ContractSight;
  /** Whether figures of talks with staff are for the reader (permissions.md 6.2). */
  readonly staffTalks?: boolean;
  /** Whether the reader may know of each who has which role (permissions.md 6.2). */
  readonly knowsRoles?: boolean;
};

/** What is counted and for whom. */
export type Asked = {
  readonly institutionId: InstitutionId;
  readonly schoolYear: SchoolYear;
  readonly today: Day;
  /** The place whose weeks are drawn. */
  readonly placeId: string;
  readonly reach: Reach;
};

/** The day a school year is looked at: today, or its last day once it is over. */
export function referenceDayOf(schoolYear: SchoolYear, today: Day): Day {
  const last = `${schoolYear + 1}-07-31`;
  return today < last ? today : last;
}

/** How a figure grew by teaching week, as shares; empty where only today is known for certain. */
export function growthOf(
  code: string,
  { talks, plans }: PlaceFigures,
  weeks: readonly WeekFigures[],
): number[] {
  if (code === "talks") return weeks.map(({ atLeastOne }) => atLeastOne / Math.max(1, talks.students));
  if (code === "plans") return weeks.map(({ adopted }) => adopted / Math.max(1, plans.whole));
  return [];
}

const yearsBack = 5;

/** The school years there is something to see of, the present one first. */
export function schoolYearsWithFigures(firstTalkOn: Day | null, now: SchoolYear): SchoolYear[] {
  const first = firstTalkOn ? Math.max(schoolYearOfDay(firstTalkOn), now - yearsBack) : now;
  return Array.from({ length: Math.max(1, now - first + 1) }, (_, back) => now - back);
}

/** The school year an address asks for; the present one when it asks for none, or for one yet to come. */
export function schoolYearAsked(asked: SchoolYear | undefined, now: SchoolYear): SchoolYear {
  return asked === undefined || asked > now ? now : asked;
}
