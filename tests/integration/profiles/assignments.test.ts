import { beforeAll, describe, expect, it } from "vitest";
import { assignRole, changeAssignment, endAssignment } from "@/lib/profiles/assignments/commands";
import {
  findAssignment,
  listHolders,
  listOwnAssignments,
  listTeamAssignments,
} from "@/lib/profiles/assignments/queries";
import { listRoles } from "@/lib/profiles/catalogue/queries";
import { retireRole } from "@/lib/profiles/commands";
import { newId } from "@/lib/platform/ids";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theRole } from "@/tests/support/profiles";

const now = new Date("2026-11-22T10:00:00Z");
const all = { search: "", line: null, state: "current" } as const;
const terms = { hours: 120 * 60, startsOn: "2026-08-01", endsOn: null };

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const otherTeamId = await addTeam(tx, { unitId, name: "Groen" });
    const anna = await addStaff(tx, { givenName: "Anna", familyName: "Berg", teamIds: [teamId] });
    const bas = await addStaff(tx, { givenName: "Bas", familyName: "Kok", teamIds: [otherTeamId] });
    const leader = await addStaff(tx, { teamIds: [teamId] });
    await appoint(tx, leader, "team-lead", { teamId });
    const { roleId } = await aConcept(tx, here, people.hr, now);
    await publish(tx, here, roleId, { ...people, now });
    const given = { personId: anna, roleId, teamId };
    const { assignmentId } = granted(await assignRole(tx, given, terms));
    granted(await assignRole(tx, { personId: bas, roleId, teamId: otherTeamId }, terms));
    return { ...people, teamId, otherTeamId, anna, bas, leader, roleId, assignmentId };
  });
}

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

const consent = (day: Date | null) =>
  here.inside(async (tx) => {
    await tx.worksCouncilConsent.deleteMany();
    if (!day) return;
    const data = { id: newId(), consentedOn: day, document: "Besluit 1", confirmedAt: now };
    await tx.worksCouncilConsent.create({ data, select: { id: true } });
  });

describe("who holds which role", () => {
  it("[A17] is given in a team the person works in, once at a time", async () => {
    await here.inside(async (tx) => {
      const { anna, bas, roleId, teamId } = world;
      expect(await assignRole(tx, { personId: anna, roleId, teamId }, terms)).toMatchObject({
        refusal: "already-held",
      });
      expect(await assignRole(tx, { personId: bas, roleId, teamId }, terms)).toMatchObject({
        refusal: "not-in-team",
      });
    });
  });

  it("[C11] the holder sees it with the hours", async () => {
    const anna = await here.actor(world.anna, now);
    const [own] = await here.inside((tx) => listOwnAssignments(tx, anna, now));
    expect(own).toMatchObject({
      roleName: "Coach",
      minutes: 7200,
      teamName: "Dier & Zorg",
      state: "running",
    });
  });

  it("[M13] names: own team for colleagues, all for HR; of the others a number in steps, also for the directie", async () => {
    const namesFor = async (personId: string) => {
      const actor = await here.actor(personId, now);
      const holders = await here.inside((tx) => listHolders(tx, actor, world.roleId, now));
      const listed = await here.inside((tx) => listRoles(tx, actor, all, now));
      expect(listed.find(({ id }) => id === world.roleId)?.holders).toEqual(holders.count);
      const { seen, others, step } = holders.count;
      expect([seen, others, step]).toEqual([holders.named.length, 0, personId === world.hr ? 1 : 5]);
      return holders.named.map(({ person }) => person.givenName);
    };
    expect(await namesFor(world.hr)).toEqual(["Anna", "Bas"]);
    expect(await namesFor(world.leader)).toEqual(["Anna"]);
    expect(await namesFor(world.bas)).toEqual(["Bas"]);
    expect(await namesFor(world.directorate)).toEqual([]);
  });

  it("hours by person stand in the team's list only with the works council's consent", async () => {
    const hoursFor = async (personId: string) => {
      const actor = await here.actor(personId, now);
      const { assignments } = await here.inside((tx) => listTeamAssignments(tx, actor, world.teamId, now));
      return assignments.map(({ minutes }) => minutes);
    };
    await consent(null);
    expect(await hoursFor(world.leader)).toEqual([null]);
    expect(await hoursFor(world.anna)).toEqual([7200]);
    await consent(new Date("2026-01-01"));
    expect(await hoursFor(world.leader)).toEqual([7200]);
    await consent(new Date("2027-01-01"));
    expect(await hoursFor(world.leader)).toEqual([null]);
  });

  it("changes and ends without losing that it was; a retired role is given to nobody", async () => {
    const leader = await here.actor(world.leader, now);
    const { anna, roleId, teamId, assignmentId } = world;
    const read = () => here.inside((tx) => findAssignment(tx, leader, assignmentId, now));
    const before = await read();
    if (!before) throw new Error("There is no such assignment.");
    await here.inside((tx) => changeAssignment(tx, before, { ...terms, hours: 60 }, now).then(granted));
    expect(await read()).toMatchObject({ minutes: 60, version: before.version + 1 });
    await here.inside((tx) => endAssignment(tx, before, "2026-10-31", now).then(granted));
    const ended = await read();
    expect(ended).toMatchObject({ state: "ended", endsOn: "2026-10-31" });
    await here.inside(async (tx) => {
      expect(ended && (await changeAssignment(tx, ended, terms, now))).toMatchObject({
        refusal: "assignment-ended",
      });
      granted(await retireRole(tx, await theRole(tx, here, roleId), { personId: world.hr, now }));
      const later = { ...terms, startsOn: "2026-12-01" };
      expect(await assignRole(tx, { personId: anna, roleId, teamId }, later)).toMatchObject({
        refusal: "role-retired",
      });
    });
  });
});
