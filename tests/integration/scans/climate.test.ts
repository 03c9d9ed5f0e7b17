import { describe, expect, it } from "vitest";
import { keepFigures } from "@/lib/insight/jobs";
import { findFigures } from "@/lib/insight/queries";
import type { PlaceFigures } from "@/lib/insight/rules";
import { asDate, dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { addTeam, addUnit } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aRound, asHolder, close, step } from "@/tests/support/scans";

const now = new Date();

/** What is kept of a team this week, counted anew. */
async function keptOf(here: TestInstitution, teamId: string) {
  await here.inside((tx) => tx.weeklyFigure.deleteMany());
  await keepFigures(here.id, now);
  const kept = { measure: "feedback", placeId: teamId };
  return here.inside((tx) => tx.weeklyFigure.findFirst({ where: kept, select: { part: true, whole: true } }));
}

async function figuresOf(
  here: TestInstitution,
  teamId: string,
): Promise<PlaceFigures["feedback"] | undefined> {
  const reach = { over: "institution", ownId: newId(), ledTeamIds: [], contracts: "none" } as const;
  const asked = {
    institutionId: here.id,
    schoolYear: schoolYearOf(now),
    today: dayOf(now),
    placeId: here.id,
    reach,
  };
  const { places } = await here.inside((tx) => findFigures(tx, asked));
  return places.find(({ id }) => id === teamId)?.feedback;
}

/** A team of an employee and their raters, of whom so many hand in. */
async function aTeam(colleagues: number, answering: number) {
  const here = await anInstitution();
  const round = await aRound(here, { self: 1, colleague: colleagues }, now);
  const teamId = await here.inside(async (tx) => {
    const made = await addTeam(tx, { unitId: await addUnit(tx), name: "Team" });
    const people = round.holders.map(({ personId }) => personId);
    const startsOn = asDate("2025-08-01");
    await tx.teamMembership.createMany({
      data: people.map((personId) => ({ personId, teamId: made, startsOn })),
    });
    return made;
  });
  const [question = ""] = round.questions;
  const handIn = round.holders.filter(({ category }) => category === "colleague").slice(0, answering);
  for (const holder of handIn) await asHolder(holder, now).submit({ [question]: step(1) });
  return { here, teamId, round };
}

describe("the share of staff that gave or received feedback", () => {
  it("[E5] counts who handed in, and the employee once their round is closed", async () => {
    const { here, teamId, round } = await aTeam(5, 3);
    expect(await keptOf(here, teamId)).toEqual({ part: 3, whole: 6 });
    await close(here, round.roundId, now);
    expect(await keptOf(here, teamId)).toEqual({ part: 4, whole: 6 });
  });

  it("[E5] counts nobody for a form about themselves, or a round that nobody answered", async () => {
    const { here, teamId, round } = await aTeam(5, 0);
    const [question = ""] = round.questions;
    const own = round.holders.find(({ category }) => category === "self");
    if (own) await asHolder(own, now).submit({ [question]: step(1) });
    await close(here, round.roundId, now);
    expect(await keptOf(here, teamId)).toEqual({ part: 0, whole: 6 });
  });

  it("[E5] [M13] is told where five did and five did not, and stays as it was until the week is over", async () => {
    const { here, teamId, round } = await aTeam(12, 5);
    expect(await figuresOf(here, teamId)).toEqual({ part: 0, whole: 0 });
    await keptOf(here, teamId);
    expect(await figuresOf(here, teamId)).toEqual({ part: 5, whole: 13 });
    await close(here, round.roundId, now);
    await keepFigures(here.id, now);
    expect(await figuresOf(here, teamId)).toEqual({ part: 5, whole: 13 });
  });

  it("[E5] [M13] is not told where it would say something of everybody, or of fewer than five", async () => {
    for (const [colleagues, answering] of [
      [5, 0],
      [9, 9],
      [9, 4],
    ] as const) {
      const { here, teamId } = await aTeam(colleagues, answering);
      await keptOf(here, teamId);
      expect(await figuresOf(here, teamId)).toBe("withheld");
    }
  });
});
