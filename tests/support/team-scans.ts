import { dayOf, later } from "@/lib/platform/calendar";
import { type Holder, tokenFrom } from "@/lib/platform/personal-link";
import { openKeys } from "@/lib/scans/links/queries";
import { startTeamScan } from "@/lib/scans/team/commands";
import { addStaff } from "@/prisma/seed/builders";
import type { TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import { asHolder, said, step } from "@/tests/support/scans";

/** So many people who work in a team. */
export function membersOf(here: TestInstitution, teamId: string, count: number): Promise<string[]> {
  return here.inside(async (tx) => {
    const made: string[] = [];
    for (let each = 0; each < count; each++) made.push(await addStaff(tx, { teamIds: [teamId] }));
    return made;
  });
}

type Asking = {
  readonly versionId: string;
  readonly kind: "team" | "thermometer";
  readonly teamIds: readonly string[];
  readonly personId: string;
  readonly name?: string;
};

/** Starts a time for these teams. */
export function ask(here: TestInstitution, { personId, name = "Teamscan", ...asking }: Asking, now: Date) {
  const start = { ...asking, name, closesOn: later(dayOf(now), { days: 14 }) };
  return here.inside((tx) => startTeamScan(tx, start, { personId, institutionId: here.id, now }));
}

/** As ask, with everybody's own link by person. */
export async function asked(here: TestInstitution, asking: Asking, now: Date) {
  const { campaignId } = granted(await ask(here, asking, now));
  return here.inside(async (tx) => {
    const rounds = await tx.scanRound.findMany({ where: { campaignId }, select: { id: true, teamId: true } });
    const roundIds = rounds.map(({ id }) => id);
    const keys = await openKeys(tx, here.id, roundIds);
    const raters = await tx.scanRater.findMany({
      where: { roundId: { in: roundIds } },
      select: { id: true, roundId: true, personId: true },
    });
    const holders = raters.map(
      ({ id, roundId, personId }): Holder & { personId: string; roundId: string } => {
        const token = tokenFrom(keys.get(roundId) ?? Buffer.alloc(32), id);
        return { institutionId: here.id, recordId: id, token, personId: personId ?? "", roundId };
      },
    );
    return { campaignId, holders, roundOf: new Map(rounds.map(({ id, teamId }) => [teamId ?? "", id])) };
  });
}

/** Everybody of these answers both scales, the steps going round, and says something. */
export async function answerAll(holders: readonly Holder[], questions: readonly string[], now: Date) {
  const [first = "", second = "", open = ""] = questions;
  for (const [place, holder] of holders.entries()) {
    const answers = { [first]: step(place % 3), [second]: step(2), [open]: said(`Zin ${place}`) };
    await asHolder(holder, now).submit(answers);
  }
}
