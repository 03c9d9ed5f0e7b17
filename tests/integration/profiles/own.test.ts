import { beforeAll, describe, expect, it } from "vitest";
import { assignRole } from "@/lib/profiles/assignments/commands";
import { findStaffByName } from "@/lib/profiles/assignments/queries";
import { findContacts, listOwnRoles } from "@/lib/profiles/own/queries";
import { findTeamRoles } from "@/lib/profiles/team/queries";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish } from "@/tests/support/profiles";

const now = new Date("2026-11-22T10:00:00Z");
const terms = { hours: 120 * 60, startsOn: "2026-08-01", endsOn: null };

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { givenName: "Anna", familyName: "Berg", teamIds: [teamId] });
    const bas = await addStaff(tx, { givenName: "Bas", familyName: "Kok", teamIds: [teamId] });
    const newcomer = await addStaff(tx, { teamIds: [teamId] });
    const leader = await addStaff(tx, { givenName: "Lies", familyName: "Team" });
    const manager = await addStaff(tx, { givenName: "Mo", familyName: "Sector" });
    await appoint(tx, leader, "team-lead", { teamId });
    await appoint(tx, manager, "team-lead", { unitId });
    const { roleId } = await aConcept(tx, here, people.hr, now);
    await publish(tx, here, roleId, { ...people, now });
    for (const personId of [anna, bas]) granted(await assignRole(tx, { personId, roleId, teamId }, terms));
    return { ...people, teamId, anna, bas, newcomer, leader, roleId };
  });
}

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

describe("Mijn rol", () => {
  it("[C11] shows what the profile in force asks, with hours and team", async () => {
    const anna = await here.actor(world.anna, now);
    const [role] = await here.inside((tx) => listOwnRoles(tx, anna, now));
    expect(role).toMatchObject({ name: "Coach", assignments: [{ minutes: 7200, teamName: "Dier & Zorg" }] });
    expect(role?.profile?.tasks.map(({ what }) => what)).toEqual(["Gesprekken voeren"]);
    expect(role?.profile?.competences.map(({ name, levelName }) => [name, levelName])).toEqual([
      ["Luisteren", "LOB-basis"],
    ]);
  });

  it("[C11] names the nearest leader, colleagues in the same role, and HR", async () => {
    const anna = await here.actor(world.anna, now);
    const contacts = await here.inside((tx) => findContacts(tx, anna, now));
    const names = (people: readonly { name: { givenName: string } }[]) =>
      people.map(({ name }) => name.givenName);
    expect(names(contacts.leaders)).toEqual(["Lies"]);
    expect(names(contacts.sameRole)).toEqual(["Bas"]);
    expect(names(contacts.hr)).toEqual(["Hilde"]);
  });

  it("[C11] is empty, with somebody to ask, for who has no role", async () => {
    const newcomer = await here.actor(world.newcomer, now);
    const contacts = await here.inside((tx) => findContacts(tx, newcomer, now));
    expect(await here.inside((tx) => listOwnRoles(tx, newcomer, now))).toEqual([]);
    expect([contacts.leaders.length, contacts.sameRole.length]).toEqual([1, 0]);
  });
});

describe("roles in a team", () => {
  const read = async (personId: string) => {
    const actor = await here.actor(personId, now);
    return here.inside((tx) => findTeamRoles({ tx, actor, now }, world.teamId));
  };

  it("[A17] the leader gives and changes roles, a member reads, the directie sees no names", async () => {
    const asLeader = await read(world.leader);
    expect(asLeader?.assignments).toHaveLength(2);
    expect(asLeader?.changeable.size).toBe(2);
    expect(asLeader?.choice?.people).toHaveLength(3);
    expect(asLeader?.choice?.roles.map(({ name }) => name)).toEqual(["Coach"]);
    const asMember = await read(world.anna);
    expect([asMember?.assignments.length, asMember?.changeable.size, asMember?.choice]).toEqual([2, 0, null]);
    expect(await read(world.directorate)).toBeNull();
  });

  it("staff are found by the first letters of their names", async () => {
    const hr = await here.actor(world.hr, now);
    await here.inside(async (tx) => {
      const words = ["bas", "kok"].map((word) => ({ word, kind: "staff", entityId: world.bas }));
      await tx.searchWord.createMany({ data: words });
      const found = (asked: string) => findStaffByName(tx, hr, asked, "2026-11-22");
      expect((await found("Ko ba")).map(({ id }) => id)).toEqual([world.bas]);
      expect(await found("Ko an")).toEqual([]);
      expect(await found("")).toEqual([]);
    });
  });
});
