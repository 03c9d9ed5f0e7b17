import { beforeAll, describe, expect, it } from "vitest";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { endAssignment } from "@/lib/profiles/assignments/actions";
import { assignRole } from "@/lib/profiles/assignments/commands";
import { askAboutTask, confirmTasks, explainTask } from "@/lib/profiles/clarity/actions";
import { listQuestions } from "@/lib/profiles/clarity/queries";
import { clarityByTeam } from "@/lib/profiles/coverage/queries";
import { listOwnRoles } from "@/lib/profiles/own/queries";
import { addTask } from "@/lib/profiles/tasks/commands";
import { startNextVersion } from "@/lib/profiles/versions/commands";
import { taskChangesOf } from "@/lib/profiles/difference/rules";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aConcept, granted, keyHolders, publish, theRole } from "@/tests/support/profiles";
import { submit } from "@/tests/support/work";

const now = new Date();
const terms = { hours: 600, startsOn: "2025-08-01", endsOn: null };

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const { teamId } = await aTeamWithProgramme(tx);
    const anna = await addStaff(tx, { givenName: "Anna", teamIds: [teamId] });
    const bas = await addStaff(tx, { givenName: "Bas", teamIds: [teamId] });
    const leader = await addStaff(tx, { givenName: "Lies" });
    await appoint(tx, leader, "team-lead", { teamId });
    const { roleId } = await aConcept(tx, here, people.hr, now);
    await publish(tx, here, roleId, { ...people, now });
    for (const personId of [anna, bas]) granted(await assignRole(tx, { personId, roleId, teamId }, terms));
    const profile = await tx.roleTask.findFirstOrThrow({
      where: { profile: { roleId } },
      select: { id: true },
    });
    return { ...people, teamId, anna, bas, leader, roleId, taskId: profile.id };
  });
}

const actor = (person: string) => here.actor(person, now);
const kindsOf = async (person: string) => {
  const reader = await actor(person);
  const toDo = await here.inside((tx) => findToDo(tx, reader, now), person);
  return tasksOf(toDo, now).map(({ kind }) => kind);
};
/** How many of how many confirmed their tasks, as it would be kept this week. */
const counted = () =>
  here.inside((tx) => {
    const year = { institutionId: here.id, schoolYear: schoolYearOf(now), day: dayOf(now) };
    return tx.$queryRaw`select c.part, c.whole from (${clarityByTeam(year)}) c`;
  });

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

describe("the tasks of one's own role", () => {
  it("[C10] are confirmed once a school year, and count in the figure of the team", async () => {
    expect(await counted()).toEqual([{ part: 0, whole: 2 }]);
    expect(await kindsOf(world.anna)).toContain("confirm-tasks");
    const sent = { roleId: world.roleId };
    expect(await submit(confirmTasks, await actor(world.anna), sent)).toMatchObject({ ok: true });
    expect(await submit(confirmTasks, await actor(world.anna), sent)).toMatchObject({ ok: true });
    expect(await kindsOf(world.anna)).not.toContain("confirm-tasks");
    const anna = await actor(world.anna);
    const [role] = await here.inside((tx) => listOwnRoles(tx, anna, now));
    expect(role?.confirmedAt).toBeInstanceOf(Date);
    expect(await counted()).toEqual([{ part: 1, whole: 2 }]);
    const next = new Date(`${schoolYearOf(now) + 1}-10-01T10:00:00Z`);
    const later = await here.inside((tx) => listOwnRoles(tx, anna, next));
    expect(later[0]?.confirmedAt).toBeNull();
  });

  it("[C10] what is not clear goes to the leader and HR, and the answer comes back", async () => {
    const asking = { taskId: world.taskId, words: "Hoe vaak is elke periode?" };
    expect(await submit(askAboutTask, await actor(world.bas), asking)).toMatchObject({ ok: true });
    expect(await kindsOf(world.bas)).not.toContain("confirm-tasks");
    expect(await kindsOf(world.leader)).toContain("explain");
    const heard = async (person: string) => {
      const reader = await actor(person);
      return here.inside((tx) => listQuestions(tx, reader));
    };
    const [question] = await heard(world.leader);
    expect(question).toMatchObject({ words: asking.words, task: "Gesprekken voeren", roleName: "Coach" });
    expect(await heard(world.hr)).toHaveLength(1);
    expect(await heard(world.anna)).toEqual([]);
    const answer = { questionId: question?.id ?? "", answer: "Tien weken." };
    expect(await submit(explainTask, await actor(world.anna), answer)).toMatchObject({ reason: "forbidden" });
    expect(await submit(explainTask, await actor(world.leader), answer)).toMatchObject({ ok: true });
    expect(await submit(explainTask, await actor(world.hr), answer)).toMatchObject({
      reason: "already-answered",
    });
    expect(await kindsOf(world.leader)).not.toContain("explain");
    expect(await kindsOf(world.bas)).toContain("confirm-tasks");
    const bas = await actor(world.bas);
    const [role] = await here.inside((tx) => listOwnRoles(tx, bas, now));
    expect(role?.questions).toMatchObject([{ answer: "Tien weken.", answeredBy: { givenName: "Lies" } }]);
  });

  it("[C10] are nobody's to confirm who does not hold the role", async () => {
    const sent = { roleId: world.roleId };
    expect(await submit(confirmTasks, await actor(world.leader), sent)).toMatchObject({
      reason: "role-not-held",
    });
    const asking = { taskId: world.taskId, words: "Wat?" };
    expect(await submit(askAboutTask, await actor(world.leader), asking)).toMatchObject({
      reason: "not-found",
    });
    const held = await here.inside((tx) =>
      tx.roleAssignment.findFirstOrThrow({
        where: { personId: world.bas },
        select: { id: true, version: true },
      }),
    );
    const ending = { assignmentId: held.id, endsOn: "2026-01-01" };
    const edition = { version: held.version };
    expect(await submit(endAssignment, await actor(world.leader), ending, edition)).toMatchObject({
      ok: true,
    });
    expect(await submit(confirmTasks, await actor(world.bas), sent)).toMatchObject({
      reason: "role-not-held",
    });
    expect(await counted()).toEqual([{ part: 1, whole: 1 }]);
  });

  it("[C10] are asked about anew when a next version comes into force, with what is new in it", async () => {
    expect(await kindsOf(world.anna)).not.toContain("confirm-tasks");
    const { roleId, hr } = world;
    await here.inside(async (tx) => {
      granted(await startNextVersion(tx, await theRole(tx, here, roleId), { personId: hr, now }));
      const added = { what: "Ouders bellen", moment: "", setting: "school" } as const;
      granted(await addTask(tx, await theRole(tx, here, roleId), added));
      const schoolYear = schoolYearOf(now);
      await tx.roleProfile.updateMany({ where: { roleId, number: 2 }, data: { schoolYear } });
      await publish(tx, here, roleId, { ...world, now });
    });
    expect(await kindsOf(world.anna)).toContain("confirm-tasks");
    expect(await counted()).toEqual([{ part: 0, whole: 1 }]);
    const ownRole = async () => {
      const anna = await actor(world.anna);
      return here.inside(async (tx) => (await listOwnRoles(tx, anna, now))[0]);
    };
    const role = await ownRole();
    expect(role).toMatchObject({ confirmedAt: null, confirmedBefore: { number: 1 } });
    const changes = taskChangesOf(role?.confirmedBefore?.tasks ?? [], role?.profile?.tasks ?? []);
    expect(changes).toMatchObject({ added: [{ what: "Ouders bellen" }], changed: [], removed: [] });
    expect(await submit(confirmTasks, await actor(world.anna), { roleId })).toMatchObject({ ok: true });
    expect(await kindsOf(world.anna)).not.toContain("confirm-tasks");
    expect(await counted()).toEqual([{ part: 1, whole: 1 }]);
    expect(await ownRole()).toMatchObject({ confirmedAt: expect.any(Date), confirmedBefore: null });
  });
});
