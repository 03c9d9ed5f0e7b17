import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What an institution decides that its figures are counted with (requirements O1, Z7; decisions 27, 29). */
export type Minimums = {
  /** Talks a student should have in a school year. */
  readonly requiredTalks: number;
  /** How long a talk usually takes, in minutes (N9). */
  readonly talkMinutes: number;
  /** Visits at the placement a student should have in a school year besides talks, and how long one takes, in minutes (N10). */
  readonly placementVisits: number;
  readonly visitMinutes: number;
  /** The smallest groups whose answers may be put together. */
  readonly minimumStaff: number;
  readonly minimumStudents: number;
  /** How far ahead an ending contract counts as a risk (domain.md 2.6-7). */
  readonly contractHorizonMonths: number;
};

export type MinimumName = keyof Minimums;

export type Settings = Minimums & { readonly version: number };

/** The product's own floor under every value, and what nobody means to exceed. */
export const limits: Readonly<Record<MinimumName, { readonly least: number; readonly most: number }>> = {
  requiredTalks: { least: 2, most: 20 },
  talkMinutes: { least: 5, most: 120 },
  placementVisits: { least: 0, most: 20 },
  visitMinutes: { least: 5, most: 480 },
  minimumStaff: { least: 5, most: 50 },
  minimumStudents: { least: 10, most: 100 },
  contractHorizonMonths: { least: 1, most: 24 },
};

export const minimumNames: readonly MinimumName[] = [
  "requiredTalks",
  "talkMinutes",
  "placementVisits",
  "visitMinutes",
  "minimumStaff",
  "minimumStudents",
  "contractHorizonMonths",
];

export type MinimumRefusal = "staff-lowered" | "students-lowered";

/** Group sizes protect who answered: they may be raised and never lowered (permissions.md 6.4, domain.md 2.6-11). */
export function mayBecome(current: Minimums, next: Minimums): Outcome<MinimumRefusal> {
  if (next.minimumStaff < current.minimumStaff) return refused("staff-lowered");
  return next.minimumStudents < current.minimumStudents ? refused("students-lowered") : allowed;
}

export type MinimumChange = { readonly name: MinimumName; readonly from: number; readonly to: number };

/** Which values differ, in the order of the form. */
export function changesBetween(current: Minimums, next: Minimums): MinimumChange[] {
  return minimumNames
    .map((name) => ({ name, from: current[name], to: next[name] }))
    .filter(({ from, to }) => from !== to);
}

type Details = Readonly<Record<string, unknown>>;

/** The changes as the trail keeps them: flat, from and to. */
export function detailsOf(changes: readonly MinimumChange[]): Record<string, number> {
  return Object.fromEntries(
    changes.flatMap(({ name, from, to }) => [
      [`${name}From`, from],
      [`${name}To`, to],
    ]),
  );
}

/** The changes a trail event tells of. */
export function changesIn(details: Details): MinimumChange[] {
  return minimumNames.flatMap((name) => {
    const [from, to] = [details[`${name}From`], details[`${name}To`]];
    return typeof from === "number" && typeof to === "number" ? [{ name, from, to }] : [];
  });
}
