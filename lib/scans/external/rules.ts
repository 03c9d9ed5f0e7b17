import { firstTold, type Period } from "@/lib/anonymity/periods/rules";
import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { PlannedRow, PlannedScan } from "@/lib/scans/external/plans/rules";

/** So many are listed on a page. */
export const scansAtOnce = 50;

/** A scan of a team that was read in before, as far as a new one is held against it. */
export type EarlierScan = {
  readonly teamId: string;
  readonly sourceKey: string;
  readonly day: Day;
  readonly respondents: number;
  readonly questionKeys: readonly string[];
};

export type Clash = "already-read" | "too-close";

/** Who worked in a team on a day, by `team day`. */
export type Members = ReadonlyMap<string, readonly string[]>;

export function placeOf({ teamId, day }: { readonly teamId: string; readonly day: Day }): string {
  return `${teamId} ${day}`;
}

/**
 * Which scans of a file can't be taken beside what there is, by their key. The same team, day and party is there
 * already: nothing is replaced silently. The same question of the same team on another day is taken only when the
 * two beside each other tell nothing of too few (M13), just as with two times of our own; whoever was asked then
 * worked in the team, and where Koers does not know who did, it can't be told and is not taken.
 */
export function clashesOf(
  scans: readonly PlannedScan[],
  earlier: readonly EarlierScan[],
  { members, minimum }: { readonly members: Members; readonly minimum: number },
): ReadonlyMap<string, Clash> {
  const clashes = new Map<string, Clash>();
  const there = [...earlier];
  for (const scan of scans.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    const clash = clashWith(scan, there, members, minimum);
    if (clash) clashes.set(scan.key, clash);
    else there.push({ ...scan, questionKeys: scan.findings.map(({ questionKey }) => questionKey) });
  }
  return clashes;
}

function clashWith(
  scan: PlannedScan,
  there: readonly EarlierScan[],
  members: Members,
  minimum: number,
): Clash | null {
  const beside = there.filter(({ teamId }) => teamId === scan.teamId);
  if (beside.some(({ day, sourceKey }) => day === scan.day && sourceKey === scan.sourceKey))
    return "already-read";
  const asked = new Set(scan.findings.map(({ questionKey }) => questionKey));
  const alike = beside.filter(({ questionKeys }) => questionKeys.some((key) => asked.has(key)));
  if (alike.length === 0) return null;
  const now = periodOf(scan, members);
  const before = alike.map((one) => periodOf(one, members));
  const isKnown = [now, ...before].every((period) => period.asked.size >= period.answered);
  const isOtherDay = alike.every(({ day }) => day !== scan.day);
  const isTold = firstTold(new Map([[scan.key, now]]), before, minimum) !== null;
  return isKnown && isOtherDay && !isTold ? null : "too-close";
}

function periodOf(scan: PlannedScan | EarlierScan, members: Members): Period {
  return { asked: new Set(members.get(placeOf(scan)) ?? []), answered: scan.respondents };
}

/** A file is read in when every row of it can be: whole or not at all. */
export function mayBeReadIn(rows: readonly PlannedRow[]): Outcome<"all-read" | "file-faulty"> {
  const faulty = rows.filter(({ reasons }) => reasons.length > 0);
  if (faulty.length === 0) return allowed;
  const isAllRead = rows.every(({ reasons: [first] }) => first?.key === "already-read");
  return refused(isAllRead ? "all-read" : "file-faulty");
}
