import { keep, type Planned, type Planning, type Reason, refuse } from "@/lib/exchange/plans/rules";
import type { KnownStaff } from "@/lib/exchange/staff/rules";
import type { Work } from "@/lib/exchange/work/rules";
import type { Day } from "@/lib/platform/calendar";

type Scene = Planning & { readonly work: Work };

/** The row of whoever offered the file, when it would change anything. */
export const ownDossier: Planned = refuse({ key: "own-dossier" });

/** What happens to somebody a complete file does not name: offered for ending, and ended when chosen. */
export function planEnding({ work, today, endings, offeredById }: Scene, known: KnownStaff): Planned {
  if (known.personId === offeredById) return keep({ key: "own-dossier" });
  if (endings.has(known.personId)) {
    const endsOn = latest(today, known.startsOn);
    work.staff.push({
      personId: known.personId,
      personnelNumber: known.personnelNumber,
      jobTitle: known.jobTitle,
      startsOn: known.startsOn,
      endsOn,
    });
    for (const membership of known.memberships)
      work.memberships.push({ ...membership, endsOn: latest(membership.startsOn, today) });
    const { contract } = known;
    if (contract && (contract.endsOn === null || contract.endsOn > today))
      work.contracts.push({ ...contract, endsOn: latest(contract.startsOn, today) });
  }
  return {
    verdict: "end",
    reasons: [{ key: "not-in-file" }, ...leftBehind(known, today, today)],
    changes: [],
  };
}

/**
 * What an end of somebody's work leaves behind, whether a file gives the day or HR chooses it: how many students still need a
 * next coach. It holds nobody here who left (6.5-13): the assignments stay until a successor is named (O15), and until
 * then who leads the team finds these students without a coach.
 */
export function leftBehind({ coachees }: KnownStaff, endsOn: Day, today: Day): Reason[] {
  if (coachees === 0) return [];
  return [{ key: endsOn <= today ? "still-coach" : "coach-until", values: { count: coachees, on: endsOn } }];
}

/** The later of two days. */
export function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}
