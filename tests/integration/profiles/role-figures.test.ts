import { beforeAll, describe, expect, it } from "vitest";
import { keepFigures } from "@/lib/insight/jobs";
import { homePlaceOf, reachOf } from "@/lib/insight/policy";
import { findFigures } from "@/lib/insight/queries";
import { asDate, dayOf, momentOf, schoolYearOf } from "@/lib/platform/calendar";
import { assignRole } from "@/lib/profiles/assignments/commands";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish } from "@/tests/support/profiles";

const now = new Date();
const terms = { hours: 600, startsOn: "2025-08-01", endsOn: null };

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

/**
 * Sixteen people of one team, of whom ten have a role there and one has a role elsewhere; five of the ten confirmed their tasks.
 * The last six work in another team as well, since today.
 */
async function build() {
  return here.inside(async (tx) => {
    const keys = await keyHolders(tx);
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const otherId = await addTeam(tx, { unitId, name: "Dier" });
    const people: string[] = [];
    for (let at = 0; at < 16; at++) people.push(await addStaff(tx, { teamIds: [teamId] }));
    for (const personId of people.slice(10))
      await tx.teamMembership.create({
        data: { personId, teamId: otherId, startsOn: asDate(dayOf(now)) },
        select: { id: true },
      });
    const leader = await addStaff(tx, { givenName: "Lies" });
    await appoint(tx, leader, "team-lead", { teamId });
    const { roleId } = await aConcept(tx, here, keys.hr, now);
    await publish(tx, here, roleId, { ...keys, now });
    for (const personId of people.slice(0, 10))
      granted(await assignRole(tx, { personId, roleId, teamId }, terms));
    granted(await assignRole(tx, { personId: people[10] ?? "", roleId, teamId: otherId }, terms));
    const { id: profileId } = await tx.roleProfile.findFirstOrThrow({
      where: { roleId },
      select: { id: true },
    });
    const said = { roleId, profileId, schoolYear: schoolYearOf(now), confirmedAt: now };
    await tx.taskConfirmation.createMany({
      data: people.slice(0, 5).map((personId) => ({ personId, ...said })),
    });
    return { ...keys, teamId, people, leader, roleId };
  });
}

const figures = async (person: string, at = now) => {
  const reader = await here.actor(person, at);
  const asked = {
    ...{ institutionId: here.id, schoolYear: schoolYearOf(now), today: dayOf(at) },
    ...{ placeId: homePlaceOf(reader), reach: reachOf(reader) },
  };
  const { places, basis } = await here.inside((tx) => findFigures(tx, asked));
  const { staff, clarity } = places.find(({ id }) => id === world.teamId) ?? {};
  return { staff, clarity, live: basis.live };
};

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

describe("how many have a role, and how many of them confirmed their tasks", () => {
  it("[X1] [M13] is of the week to who steers, of this moment to who may know of each role, and of confirmed tasks of the week to all", async () => {
    const { directorate, hr, leader, people, roleId, teamId } = world;
    const unkept = { part: 0, whole: 0 };
    expect(await figures(directorate)).toEqual({ staff: unkept, clarity: unkept, live: [] });
    await keepFigures(here.id, now);
    const ofTheWeek = { staff: { part: 11, whole: 16 }, clarity: { part: 5, whole: 11 }, live: [] };
    expect(await figures(directorate)).toEqual(ofTheWeek);

    const next = { personId: people[11] ?? "", roleId, teamId };
    await here.inside(async (tx) => granted(await assignRole(tx, next, terms)));
    await keepFigures(here.id, now);
    expect(await figures(directorate)).toEqual(ofTheWeek);
    const clarity = ofTheWeek.clarity;
    expect(await figures(hr)).toEqual({ staff: { part: 12, whole: 16 }, clarity, live: ["staff"] });
    // Of the role in another team its own leader knows nothing.
    const ofOwn = { staff: { part: 11, whole: 16 }, clarity: { part: 5, whole: 10 } };
    expect(await figures(leader)).toEqual({
      ...ofOwn,
      live: ["visits", "staff", "career", "inPerson", "length", "trialogue", "continuity"],
    });
  });

  it("[M13] is told of a year that is over as it was kept last, and of confirmed tasks only beside who has a role", async () => {
    const { directorate, people } = world;
    const later = momentOf(`${schoolYearOf(now) + 1}-11-01`, "12:00");
    const last = await figures(directorate, later);
    expect(last).toMatchObject({ staff: { part: 11, whole: 16 }, clarity: { part: 5, whole: 11 } });
    await here.inside(async (tx) => {
      await tx.weeklyFigure.deleteMany();
      await tx.roleAssignment.updateMany({
        where: { personId: { in: people.slice(2, 12) } },
        data: { endsOn: asDate("2025-12-31") },
      });
    });
    await keepFigures(here.id, now);
    expect(await figures(directorate)).toMatchObject({ staff: "withheld", clarity: "withheld" });
  });
});
