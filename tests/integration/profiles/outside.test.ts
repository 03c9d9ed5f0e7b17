import { beforeAll, describe, expect, it } from "vitest";
import { asDate, dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { listHolders } from "@/lib/profiles/assignments/queries";
import { addOutside, changeOutside, removeOutside } from "@/lib/profiles/outside/actions";
import { outsideJobs } from "@/lib/profiles/outside/jobs";
import { sayPart } from "@/lib/profiles/sharing/actions";
import { findMatrix, findMatrixVersion, listChanges } from "@/lib/profiles/sharing/queries";
import { findTeamRoles } from "@/lib/profiles/team/queries";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aConcept, keyHolders, publish, theRole } from "@/tests/support/profiles";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const endsOn = rangeOf(schoolYearOf(now)).to;

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const unitId = await addUnit(tx);
    const teamId = await addTeam(tx, { unitId, name: "Groen" });
    const leader = await addStaff(tx, { givenName: "Lies" });
    const anna = await addStaff(tx, { givenName: "Anna", teamIds: [teamId] });
    const stranger = await addStaff(tx, {
      givenName: "Sam",
      teamIds: [await addTeam(tx, { unitId, name: "Dier" })],
    });
    await appoint(tx, leader, "team-lead", { teamId });
    const { roleId } = await aConcept(tx, here, people.hr, now, "Praktijkopleider");
    await publish(tx, here, roleId, { ...people, now });
    await tx.role.updateMany({ where: { id: roleId }, data: { line: "external" } });
    const [profile] = (await theRole(tx, here, roleId)).profiles;
    return { ...people, teamId, leader, anna, stranger, roleId, taskKey: profile?.tasks[0]?.origin ?? "" };
  });
}

const actor = (person: string) => here.actor(person, now);
const words = { organisation: "Kwekerij Bloem", name: "Kim Vos", endsOn };
const matrix = async (at = now) => {
  const reader = await actor(world.leader);
  const found = await here.inside((tx) => findMatrix(tx, reader, world.teamId, at));
  return found ?? expect.fail("There is such a team.");
};
const version = async () => {
  const reader = await actor(world.leader);
  return (await here.inside((tx) => findMatrixVersion(tx, reader, world.teamId, now)))?.version;
};
const rolesFor = async (person: string) => {
  const reader = await actor(person);
  return here.inside((tx) => findTeamRoles({ tx, actor: reader, now }, world.teamId));
};
const sharesIn = async (at = now) =>
  (await matrix(at)).divisions[0]?.shares.map(({ part, isByRole }) => [part, isByRole]);
const outsideId = async () => (await matrix()).outside[0]?.id ?? "";

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

describe("who carries a role from outside", () => {
  it("[C3] does the tasks of that role in the matrix, and is counted with who has the role", async () => {
    const before = await version();
    const { teamId, roleId } = world;
    const added = await submit(addOutside, await actor(world.leader), { teamId, roleId, ...words });
    expect(added).toMatchObject({ ok: true });
    expect(await version()).not.toBe(before);
    expect(await version()).toBe((await matrix()).version);
    expect((await matrix()).divisions[0]).toMatchObject({ roleName: "Praktijkopleider", state: "one" });
    expect(await sharesIn()).toEqual([["does", true]]);
    const reader = await actor(world.hr);
    expect(await here.inside((tx) => listHolders(tx, reader, roleId, now))).toMatchObject({
      count: { seen: 0, others: 0 },
      outside: 1,
    });
  });

  it("[C3] is named by the team for a task as anybody else is, and the history tells it", async () => {
    const { teamId, taskKey, anna } = world;
    const say = async (personId: string, part: string) =>
      submit(sayPart, await actor(anna), { teamId, taskKey, personId, part });
    expect(await say(await outsideId(), "joins")).toMatchObject({ ok: true });
    expect(await sharesIn()).toEqual([["joins", false]]);
    expect((await matrix()).divisions[0]?.state).toBe("nobody");
    const reader = await actor(anna);
    const [last] = await here.inside((tx) => listChanges(tx, reader, teamId));
    expect(last).toMatchObject({
      person: null,
      outside: { name: "Kim Vos", organisation: "Kwekerij Bloem" },
    });
    expect(await say(world.stranger, "does")).toMatchObject({ reason: "person-gone" });
  });

  it("[C3] is read by who reads the roles of the team, and by nobody else", async () => {
    expect((await rolesFor(world.anna))?.outside).toMatchObject([
      { name: "Kim Vos", roleName: "Praktijkopleider" },
    ]);
    expect((await rolesFor(world.anna))?.outsideRoles).toBeNull();
    expect((await rolesFor(world.leader))?.outsideRoles).toHaveLength(1);
    expect(await rolesFor(world.stranger)).toBeNull();
  });

  it("[C3] what was said anew of somebody meanwhile is not overwritten", async () => {
    const sent = { outsideId: await outsideId(), ...words, name: "" };
    const change = async () => submit(changeOutside, await actor(world.leader), sent, { version: 1 });
    expect(await change()).toMatchObject({ ok: true });
    expect(await change()).toMatchObject({ ok: false });
    expect((await rolesFor(world.anna))?.outside).toMatchObject([
      { name: "", organisation: "Kwekerij Bloem" },
    ]);
  });

  it("[C3] does nothing any more after the last day and is gone ninety days later, which gives nobody a task", async () => {
    const { teamId, taskKey, anna, roleId } = world;
    const said = { teamId, taskKey, personId: await outsideId(), part: "does" };
    await accepted(submit(sayPart, await actor(anna), said));
    await here.inside((tx) =>
      tx.roleAssignment.create({
        data: { roleId, teamId, personId: anna, startsOn: asDate(today), minutesPerYear: 60 },
        select: { id: true },
      }),
    );
    const after = new Date(`${later(endsOn, { days: 1 })}T10:00:00Z`);
    expect((await matrix(after)).outside).toEqual([]);
    const left = () => here.inside((tx) => tx.outsideHolder.count());
    const forget = (day: string) => outsideJobs[0]?.run(here.id, {}, new Date(`${day}T03:00:00Z`));
    await forget(later(endsOn, { days: 90 }));
    expect(await left()).toBe(1);
    await forget(later(endsOn, { days: 91 }));
    expect(await left()).toBe(0);
    expect((await matrix()).divisions[0]).toMatchObject({ state: "nobody", shares: [] });
    const reader = await actor(anna);
    const [last] = await here.inside((tx) => listChanges(tx, reader, teamId));
    expect(last).toMatchObject({ said: "does", person: null, outside: null });
    await here.inside((tx) => tx.roleAssignment.deleteMany());
  });

  it("[C3] can be taken away at once, and holds no role that somebody wants to throw away", async () => {
    const { teamId, roleId } = world;
    await submit(addOutside, await actor(world.hr), { teamId, roleId, ...words });
    expect((await here.inside((tx) => theRole(tx, here, roleId))).assignmentCount).toBe(1);
    const removed = await submit(removeOutside, await actor(world.leader), { outsideId: await outsideId() });
    expect(removed).toMatchObject({ ok: true });
    expect((await matrix()).outside).toEqual([]);
  });

  it("[C3] a part is somebody's of the school or somebody's from outside: the database holds it", async () => {
    const { teamId, roleId, leader } = world;
    const outside = {
      organisation: "Bloem",
      teamId,
      roleId,
      startsOn: asDate(today),
      endsOn: asDate(endsOn),
    };
    const { id } = await here.inside((tx) =>
      tx.outsideHolder.create({ data: outside, select: { id: true } }),
    );
    const part = { taskKey: roleId, taskWords: "x", said: "does", teamId, saidById: leader };
    const write = (who: object) =>
      here.inside((tx) => tx.taskPart.create({ data: { ...part, ...who }, select: { id: true } }));
    await expect(write({})).rejects.toThrow();
    await expect(write({ personId: leader, outsideId: id })).rejects.toThrow();
    await expect(write({ outsideId: id })).resolves.toBeDefined();
  });
});
