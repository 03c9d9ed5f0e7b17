import { beforeAll, describe, expect, test } from "vitest";
import { keepFigures } from "@/lib/insight/jobs";
import { findPlanFigures } from "@/lib/plans/personal/coverage/queries";
import { asDate, dayOf, later, momentOf, mondayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";

const now = new Date();
const schoolYear = schoolYearOf(now);

let here: TestInstitution;
let hr: string;
let leader: string;
let teams: { readonly groen: string; readonly dier: string };
let people: readonly string[];

/** Twenty people of one team, ten of whom work in another one as well, and three of a third. */
beforeAll(async () => {
  here = await anInstitution();
  await here.inside(async (tx) => {
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const dier = await addTeam(tx, { unitId, name: "Dier" });
    teams = { groen: teamId, dier };
    const made: string[] = [];
    for (let at = 0; at < 20; at++) made.push(await addStaff(tx, { teamIds: [teamId] }));
    for (const personId of made.slice(0, 10)) {
      const later = { personId, teamId: dier, startsOn: asDate(dayOf(now)) };
      await tx.teamMembership.create({ data: later, select: { id: true } });
    }
    for (let at = 0; at < 3; at++) await addStaff(tx, { teamIds: [dier] });
    people = made;
    [hr, leader] = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, hr, "hr");
    await appoint(tx, leader, "team-lead", { teamId });
  });
});

/** A plan as a fact, at some stand. */
async function aPlanOf(
  personId: string,
  facts: { opened?: true; agreed?: true; reviewed?: true; year?: number },
) {
  await here.inside(async (tx) => {
    const id = newId();
    const data = {
      ...{ id, personId, schoolYear: facts.year ?? schoolYear },
      ...(facts.opened && { openedAt: now }),
      ...(facts.reviewed && { lookedBackAt: now, reviewedAt: now }),
    };
    await tx.personalPlan.create({ data, select: { id: true } });
    const agreement = { planId: id, personId, leaderId: leader, askedAt: now, agreedAt: now, pieceCount: 1 };
    if (facts.agreed)
      await tx.personalPlanAgreement.create({ data: { id: newId(), ...agreement }, select: { id: true } });
  });
}

async function figures(at = now) {
  const actor = await here.actor(hr);
  return here.inside((tx) => findPlanFigures(tx, actor, at), hr);
}

describe("how far the plans of colleagues are", () => {
  test("[G7] [F9] is counted for the week out of facts, by the one team somebody counts in, and stays so until the next", async () => {
    expect((await figures()).monday).toBeNull();
    for (const id of people.slice(0, 5)) await aPlanOf(id, {});
    for (const id of people.slice(5, 10)) await aPlanOf(id, { opened: true, agreed: true });
    for (const id of people.slice(10, 15)) await aPlanOf(id, { opened: true, agreed: true, reviewed: true });
    await aPlanOf(people[19] ?? "", { year: schoolYear - 1, reviewed: true });
    await keepFigures(here.id, now);
    const { places, minimum } = await figures();
    expect(minimum).toBe(5);
    const groen = places.find(({ id }) => id === teams.groen);
    // The small team is told by nothing, so the whole can't be told beside the large one either.
    expect(places.find(({ id }) => id === teams.dier)?.people).toBeNull();
    const told = places.filter(({ people: count }) => count !== null);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ people: count }) => count === 20 || count === 23)).toBe(true);
    const bands = (groen?.people === 20 ? groen : told[0])?.bands.map(({ count }) => count) ?? [];
    expect(bands.slice(1)).toEqual([5, 5, 5]);
    for (const id of people.slice(15, 19)) await aPlanOf(id, {});
    await keepFigures(here.id, now);
    expect((await figures()).places).toEqual(places);
  });

  test("[G7] [M13] says of the week also a team that ended in it, so that nobody reads its people from what is missing", async () => {
    const before = (await figures()).places;
    const endsOn = asDate(later(dayOf(now), { days: -1 }));
    const ending = (endsAt: Date | null) =>
      here.inside((tx) => tx.team.updateMany({ where: { id: teams.dier }, data: { endsOn: endsAt } }));
    await ending(endsOn < asDate(mondayOf(dayOf(now))) ? asDate(mondayOf(dayOf(now))) : endsOn);
    expect((await figures(momentOf(later(mondayOf(dayOf(now)), { days: 6 }), "12:00"))).places).toEqual(
      before,
    );
    await ending(null);
  });

  test("[G7] of a plan that is not agreed but was opened it says so, and of who left nothing", async () => {
    await here.inside(async (tx) => {
      await tx.weeklyFigure.deleteMany();
      await tx.staffMember.updateMany({
        where: { personId: { in: people.slice(0, 5) } },
        data: { endsOn: asDate(later(dayOf(now), { days: -1 })) },
      });
    });
    await keepFigures(here.id, now);
    const kept = await here.inside((tx) =>
      tx.weeklyFigure.findMany({
        where: { placeId: teams.groen, measure: { startsWith: "own-plans-" } },
        select: { measure: true, part: true, whole: true },
      }),
    );
    const partOf = (stand: string) => kept.find(({ measure }) => measure === `own-plans-${stand}`)?.part;
    expect(kept.every(({ whole }) => whole === 15)).toBe(true);
    expect(["none", "kept", "opened", "agreed", "reviewed"].map(partOf)).toEqual([1, 4, 0, 5, 5]);
  });
});
