import { beforeAll, describe, expect, it } from "vitest";
import { endAssignment } from "@/lib/profiles/assignments/actions";
import { assignRole } from "@/lib/profiles/assignments/commands";
import {
  addTeamTask,
  changeTeamTask,
  introduceTasks,
  removeTeamTask,
  sayPart,
  sayTogether,
} from "@/lib/profiles/sharing/actions";
import { findMatrix, findMatrixVersion, listChanges } from "@/lib/profiles/sharing/queries";
import { notThereYet } from "@/lib/profiles/sharing/rules";
import { readStartingTasks } from "@/lib/profiles/starting/schema";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theRole } from "@/tests/support/profiles";
import { statementsOf } from "@/tests/support/statements";
import { submit } from "@/tests/support/work";

const now = new Date();
const terms = { hours: 600, startsOn: "2025-08-01", endsOn: null };

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { teamId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { givenName: "Anna", familyName: "Aa", teamIds: [teamId] });
    const bas = await addStaff(tx, { givenName: "Bas", familyName: "Bee", teamIds: [teamId] });
    const leader = await addStaff(tx, { givenName: "Lies" });
    await appoint(tx, leader, "team-lead", { teamId });
    const { roleId } = await aConcept(tx, here, people.hr, now);
    await publish(tx, here, roleId, { ...people, now });
    const { assignmentId } = granted(await assignRole(tx, { personId: anna, roleId, teamId }, terms));
    const [profile] = (await theRole(tx, here, roleId)).profiles;
    return { ...people, teamId, anna, bas, leader, assignmentId, taskKey: profile?.tasks[0]?.origin ?? "" };
  });
}

const actor = (person: string) => here.actor(person, now);
const matrix = async () => {
  const reader = await actor(world.leader);
  const found = await here.inside((tx) => findMatrix(tx, reader, world.teamId, now));
  if (!found) throw new Error("There is no such team.");
  return found;
};
const version = async () => {
  const reader = await actor(world.leader);
  return (await here.inside((tx) => findMatrixVersion(tx, reader, world.teamId, now)))?.version;
};
const say = async (person: string, personId: string, part: string, taskKey = world.taskKey) =>
  submit(sayPart, await actor(person), { teamId: world.teamId, taskKey, personId, part });

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

describe("the responsibility matrix of a team", () => {
  it("[C13] holds the tasks of the roles held in the team and of the team itself, in two statements", async () => {
    const task = {
      teamId: world.teamId,
      what: "Open dag",
      moment: "november",
      setting: "school",
      phase: "intake",
    };
    expect(await submit(addTeamTask, await actor(world.bas), task)).toMatchObject({ ok: true });
    const reader = await actor(world.leader);
    const statements = await statementsOf(() =>
      here.inside((tx) => findMatrix(tx, reader, world.teamId, now)),
    );
    expect(statements).toHaveLength(2);
    const { divisions, people } = await matrix();
    expect(divisions.map(({ what, roleName, state }) => [what, roleName, state])).toEqual([
      ["Gesprekken voeren", "Coach", "one"],
      ["Open dag", null, "nobody"],
    ]);
    expect(people.map(({ name }) => name.givenName)).toEqual(["Anna", "Bas"]);
  });

  it("[C13] every change moves the version that screens compare, and stays in the history", async () => {
    const before = await version();
    expect(before).toBe((await matrix()).version);
    expect(await say(world.leader, world.bas, "does")).toMatchObject({ ok: true });
    expect(await say(world.leader, world.anna, "does")).toMatchObject({ ok: true });
    expect((await matrix()).divisions[0]?.state).toBe("several");
    const together = { teamId: world.teamId, taskKey: world.taskKey, together: "together" };
    expect(await submit(sayTogether, await actor(world.anna), together)).toMatchObject({ ok: true });
    expect((await matrix()).divisions[0]?.state).toBe("together");
    expect(await version()).not.toBe(before);
    const reader = await actor(world.leader);
    const changes = await here.inside((tx) => listChanges(tx, reader, world.teamId));
    expect(changes.map(({ said, by, person }) => [said, by.givenName, person?.givenName])).toEqual([
      ["together", "Anna", undefined],
      ["does", "Lies", "Anna"],
      ["does", "Lies", "Bas"],
      ["added", "Bas", undefined],
    ]);
  });

  it("[M11] removing the only owner raises the gap in the same request", async () => {
    expect(await say(world.bas, world.bas, "none")).toMatchObject({ ok: true });
    expect((await matrix()).divisions[0]).toMatchObject({ state: "one" });
    expect(await say(world.bas, world.anna, "none")).toMatchObject({ ok: true });
    expect((await matrix()).divisions[0]?.state).toBe("nobody");
  });

  it("[M11] so does ending the role of the only one who holds it, and the task stays in sight", async () => {
    expect(await say(world.leader, world.anna, "does")).toMatchObject({ ok: true });
    const held = { assignmentId: world.assignmentId, endsOn: "2026-11-01" };
    await here.inside((tx) =>
      tx.teamMembership.updateMany({
        where: { personId: world.anna },
        data: { endsOn: new Date("2026-11-01") },
      }),
    );
    const before = await version();
    expect(await submit(endAssignment, await actor(world.hr), held, { version: 1 })).toMatchObject({
      ok: true,
    });
    const { divisions, people } = await matrix();
    expect(people.map(({ name }) => name.givenName)).toEqual(["Bas"]);
    expect(divisions[0]).toMatchObject({ what: "Gesprekken voeren", state: "nobody", shares: [] });
    expect(await version()).not.toBe(before);
  });

  it("[C13] a team rewords a task of its own; who does it stays, and the history says so", async () => {
    const [own = ""] = (await matrix()).ownKeys;
    expect(await say(world.bas, world.bas, "does", own)).toMatchObject({ ok: true });
    const before = await version();
    const task = { what: "Open avond", moment: "", setting: "both", phase: "" };
    const sent = { teamId: world.teamId, taskKey: own, ...task };
    const edition = { version: 1 };
    expect(await submit(changeTeamTask, await actor(world.bas), sent, edition)).toMatchObject({ ok: true });
    const { divisions, version: after } = await matrix();
    expect(divisions[1]).toMatchObject({ key: own, what: "Open avond", phase: null, state: "one" });
    expect(after).not.toBe(before);
    const reader = await actor(world.leader);
    const [last] = await here.inside((tx) => listChanges(tx, reader, world.teamId));
    expect(last).toMatchObject({ said: "changed", task: "Open avond" });
  });

  it("[C13] a save over what a colleague made of a task is refused with everything that stands there", async () => {
    const task = { teamId: world.teamId, what: "Ouderavond", moment: "maart", setting: "school", phase: "" };
    const bas = await actor(world.bas);
    const added = await submit(addTeamTask, bas, task);
    const { taskKey } = (added.ok ? added.data : {}) as { taskKey: string };
    const text = { what: "Ouderavond", moment: "april", setting: "placement", phase: "finish" };
    const save = (words: object, version: number) =>
      submit(changeTeamTask, bas, { ...task, taskKey, ...words }, { version });
    expect(await save(text, 1)).toMatchObject({ ok: true });
    expect(await save({ what: "Thuisavond" }, 1)).toMatchObject({
      ...{ reason: "stale", current: { version: 2, text } },
    });
    expect((await matrix()).divisions.find(({ key }) => key === taskKey)).toMatchObject({
      ...text,
      version: 2,
    });
    expect(await save({ what: "Thuisavond" }, 2)).toMatchObject({ ok: true });
    expect(await submit(removeTeamTask, bas, { teamId: world.teamId, taskKey })).toMatchObject({ ok: true });
    expect(await save(text, 3)).toMatchObject({ reason: "task-gone" });
  });

  it("[C13] takes only tasks and people that are there, and only from the team", async () => {
    expect(await say(world.bas, world.anna, "does")).toMatchObject({ reason: "person-gone" });
    expect(await say(world.bas, world.bas, "does", world.teamId)).toMatchObject({ reason: "task-gone" });
    expect(await say(world.directorate, world.bas, "does")).toMatchObject({ reason: "forbidden" });
    const roleTask = { teamId: world.teamId, taskKey: world.taskKey };
    expect(await submit(removeTeamTask, await actor(world.bas), roleTask)).toMatchObject({
      reason: "task-gone",
    });
    const reworded = { what: "Open avond", moment: "", setting: "both", phase: "" };
    expect(await submit(changeTeamTask, await actor(world.bas), { ...roleTask, ...reworded })).toMatchObject({
      reason: "task-gone",
    });
    const [own] = (await matrix()).ownKeys;
    const gone = { teamId: world.teamId, taskKey: own ?? "" };
    expect(await submit(removeTeamTask, await actor(world.bas), gone)).toMatchObject({ ok: true });
    expect((await matrix()).divisions).toHaveLength(1);
  });

  it("[M11] can start from tasks that schools told of; what is there already is not added twice", async () => {
    const { teamId, bas } = world;
    const offered = readStartingTasks().map(({ code }) => code);
    const [first = "", second = ""] = offered;
    const take = async (codes: string[]) => submit(introduceTasks, await actor(bas), { teamId, codes });
    const own = async () => (await matrix()).divisions.filter(({ roleId }) => roleId === null);
    const before = await own();
    expect(await take([first])).toMatchObject({ ok: true });
    expect(await take([first, second])).toMatchObject({ ok: true });
    expect(await take([first, second, "no-such-task"])).toMatchObject({ reason: "nothing-to-do" });
    const added = (await own()).slice(before.length);
    expect(added.map(({ state }) => state)).toEqual(["nobody", "nobody"]);
    expect(notThereYet(readStartingTasks(), await own())).toHaveLength(offered.length - 2);
    const reader = await actor(bas);
    const [last] = await here.inside((tx) => listChanges(tx, reader, teamId));
    expect(last).toMatchObject({ said: "added", task: added[1]?.what });
  });
});
