import { beforeEach, describe, expect, test } from "vitest";
import { planTalk } from "@/lib/conversations/actions";
import { findTeamCoverage } from "@/lib/conversations/coverage/teams/queries";
import { findTalk } from "@/lib/conversations/queries";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { assignCoach, handOverCoach } from "@/lib/organisation/students/actions";
import { findStudent, newCoachOf } from "@/lib/organisation/students/queries";
import { listLeftBehind } from "@/lib/organisation/students/departing/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask } from "@/lib/platform/together";
import { findOwnFigures, findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStaff, addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

let world: Guidance;

beforeEach(async () => {
  world = await aGuidance();
});

const now = () => new Date();

async function assignments(studentId: string) {
  return world.here.inside((tx) =>
    tx.coachAssignment.findMany({
      where: { studentId },
      select: { id: true, coachId: true, endsOn: true, endedBecause: true, successorId: true },
      orderBy: { id: "asc" },
    }),
  );
}

describe("[O12, O15] once a coach, never without", () => {
  test("a handover ends the assignment with its successor", async () => {
    const { coach, colleague, student } = world;
    await submit(handOverWithNote, coach, {
      studentId: student.personId,
      coachId: colleague.personId,
      nothing: "yes",
    });
    const [former, current] = await assignments(student.personId);
    expect(former).toMatchObject({ endedBecause: "handed-over", successorId: current?.id });
    expect(current).toMatchObject({ coachId: colleague.personId, endsOn: null });
  });

  test("of several handovers at once one succeeds at a time, and one coach is left", async () => {
    const { here, lead, teamId, student } = world;
    const candidates = await here.inside((tx) =>
      Promise.all([1, 2, 3, 4].map(() => addStaff(tx, { teamIds: [teamId] }))),
    );
    await Promise.all(
      candidates.map((coachId) => submit(handOverCoach, lead, { studentId: student.personId, coachId })),
    );
    const all = await assignments(student.personId);
    expect(all.filter(({ endsOn }) => endsOn === null)).toHaveLength(1);
    expect(all.filter(({ endsOn }) => endsOn !== null).every(({ successorId }) => successorId !== null)).toBe(
      true,
    );
  });

  test("the database refuses an end without a successor, and a second current coach", async () => {
    const { here, colleague, student } = world;
    const endOnly = here.inside(
      (tx) =>
        tx.$executeRaw`update coach_assignments set ends_on = current_date, ended_because = 'handed-over'
        where student_id = ${student.personId}::uuid`,
    );
    await expect(endOnly).rejects.toThrow();
    const second = here.inside((tx) =>
      tx.coachAssignment.create({
        data: { studentId: student.personId, coachId: colleague.personId, startsOn: now() },
      }),
    );
    await expect(second).rejects.toThrow(/unique/i);
  });

  test("nobody is handed over to their own coach, or to somebody who left", async () => {
    const { here, coach, lead, student } = world;
    const same = { studentId: student.personId, coachId: coach.personId };
    expect(await submit(handOverCoach, lead, same)).toMatchObject({ reason: "same-coach" });
    const gone = await here.inside(async (tx) => {
      const id = await addStaff(tx);
      await tx.$executeRaw`update staff_members set ends_on = '2025-01-01' where person_id = ${id}::uuid`;
      return id;
    });
    expect(await submit(handOverCoach, lead, { ...same, coachId: gone })).toMatchObject({
      reason: "unknown-coach",
    });
  });

  test("planned talks go to the new coach, held ones stay with who held them", async () => {
    const { here, coach, colleague, student } = world;
    const held = await recorded(world);
    const plan = {
      studentId: student.personId,
      plannedDay: later(dayOf(now()), { days: 7 }),
      plannedTime: "10:00",
    };
    const planned = (await submit(planTalk, coach, plan)) as { data: { talkId: string } };
    await submit(handOverWithNote, coach, {
      studentId: student.personId,
      coachId: colleague.personId,
      nothing: "yes",
    });
    const coaches = await here.inside(async (tx) => [
      (await findTalk(tx, coach, held, now()))?.coachId,
      (await findTalk(tx, coach, planned.data.talkId, now()))?.coachId,
    ]);
    expect(coaches).toEqual([coach.personId, colleague.personId]);
  });
});

test("[O12] a student without a coach stands by name with who leads the team, until one is named", async () => {
  const { here, lead, colleague, teamId, programmeId } = world;
  const orphanId = await here.inside((tx) => addStudent(tx, { teamId, programmeId }));
  const orphans = async () =>
    (await here.inside((tx) => findTeamCoverage(tx, lead, teamId, now()))).withoutCoach.map(({ id }) => id);
  expect(await orphans()).toEqual([orphanId]);
  await submit(assignCoach, lead, { studentId: orphanId, coachId: colleague.personId });
  expect(await orphans()).toEqual([]);
  const student = await here.inside((tx) => findStudent(tx, lead, orphanId, now()));
  expect(student?.coachId).toBe(colleague.personId);
  const again = { studentId: orphanId, coachId: lead.personId };
  expect(await submit(assignCoach, lead, again)).toMatchObject({ reason: "has-coach" });
});

describe("[O12, O15, 6.5-13] a coach whose work here is over is nobody's coach", () => {
  /** The last day of the coach's work, so many days from now. */
  async function leaves(days: number) {
    const { here, coach } = world;
    const endsOn = asDate(later(dayOf(now()), { days }));
    await here.inside((tx) =>
      tx.staffMember.updateMany({ where: { personId: coach.personId }, data: { endsOn } }),
    );
  }

  /** Where a student of this coach shows as without one. */
  async function orphaned() {
    const { here, lead, teamId, student } = world;
    return here.inside(async (tx) => {
      const { withoutCoach } = await findTeamCoverage(tx, lead, teamId, now());
      const figures = await findOwnFigures(tx, lead, now());
      const team = figures?.places.find(({ id }) => id === teamId);
      const tasks = tasksOf(await findToDo(tx, lead, now()), now());
      return {
        listed: withoutCoach.some(({ id }) => id === student.personId),
        missing: team ? team.coaches.whole - team.coaches.part : null,
        asked: tasks.find(({ kind }) => kind === "no-coach")?.count ?? 0,
        shown: (await findStudent(tx, lead, student.personId, now()))?.coachId === null,
        unread: (await findSignalReader(tx)) === null,
      };
    });
  }

  async function findSignalReader(tx: TenantTx) {
    const [row] = await tx.$queryRaw<{ coachId: string }[]>`
      select a.coach_id::text as "coachId" from coach_assignments a
      where a.institution_id = current_institution() and a.student_id = ${world.student.personId}::uuid
        and ${coachesOn(Prisma.sql`a`, dayOf(now()))}`;
    return row ?? null;
  }

  const everywhere = { listed: true, missing: 1, asked: 1, shown: true, unread: true };
  const nowhere = { listed: false, missing: 0, asked: 0, shown: false, unread: false };

  test("from the day after the last one, in every list, task and figure; not on that day itself", async () => {
    await leaves(0);
    expect(await orphaned()).toEqual(nowhere);
    await leaves(-1);
    expect(await orphaned()).toEqual(everywhere);
  });

  test("the assignment ends with the successor whom the leader names, who takes the planned talks and asks the student", async () => {
    const { here, coach, colleague, lead, student } = world;
    const plan = {
      studentId: student.personId,
      plannedDay: later(dayOf(now()), { days: 7 }),
      plannedTime: "10:00",
    };
    const planned = (await submit(planTalk, coach, plan)) as { data: { talkId: string } };
    await leaves(-1);
    expect(await assignments(student.personId)).toMatchObject([{ endsOn: null, endedBecause: null }]);
    const named = { studentId: student.personId, coachId: colleague.personId };
    expect(await submit(assignCoach, lead, { ...named, coachId: coach.personId })).toMatchObject({
      reason: "unknown-coach",
    });
    expect(await submit(assignCoach, lead, named)).toMatchObject({ ok: true });
    const [former, current] = await assignments(student.personId);
    expect(former).toMatchObject({ endedBecause: "handed-over", successorId: current?.id });
    expect(current).toMatchObject({ coachId: colleague.personId, endsOn: null });
    expect(await orphaned()).toEqual(nowhere);
    const [talk, told] = await here.inside(async (tx) => [
      await findTalk(tx, colleague, planned.data.talkId, now()),
      await ask(tx, newCoachOf(student, now())),
    ]);
    expect(talk?.coachId).toBe(colleague.personId);
    expect(told).toMatchObject({ name: colleague.name });
  });

  test("and four weeks ahead who leads the team, and the coach, read who will be left behind; once for each, until there is a successor", async () => {
    const { here, coach, colleague, lead, teamId, programmeId, student } = world;
    const endsOn = (days: number) => later(dayOf(now()), { days });
    const told = async (reader: Actor) => {
      const tasks = await here.inside(async (tx) => tasksOf(await findToDo(tx, reader, now()), now()));
      return tasks.flatMap(({ kind, count, on }) =>
        kind === "coach-leaves" || kind === "hand-over" ? [`${kind} ${count} ${on}`] : [],
      );
    };
    const listed = (of: { teamId: string } | { coachId: string }) =>
      here.inside((tx) => listLeftBehind(tx, lead, of, now()));
    await here.inside(async (tx) => {
      const gone = await addStudent(tx, { teamId, programmeId, coachId: coach.personId });
      await tx.enrolment.updateMany({ where: { studentId: gone }, data: { endsOn: asDate(endsOn(20)) } });
    });
    await leaves(29);
    expect([await told(lead), await told(coach)]).toEqual([[], []]);
    await leaves(28);
    expect([await told(lead), await told(coach), await told(colleague)]).toEqual([
      [`coach-leaves 1 ${endsOn(28)}`],
      [`hand-over 1 ${endsOn(28)}`],
      [],
    ]);
    const [first] = await listed({ teamId });
    expect(first).toMatchObject({ id: student.personId, coachName: coach.name, endsOn: endsOn(28) });
    expect(await listed({ coachId: coach.personId })).toEqual([first]);
    const named = { studentId: student.personId, coachId: colleague.personId };
    expect(await submit(handOverCoach, lead, named)).toMatchObject({ ok: true });
    expect([await told(lead), await told(coach), await listed({ teamId })]).toEqual([[], [], []]);
  });

  test("also in the database: who left coaches nobody by its walls, and who comes back their own again", async () => {
    const { here, coach } = world;
    const coached = () =>
      here.inside(
        (tx) => tx.$queryRaw<{ id: string }[]>`select student_id::text as id from current_students()`,
        coach.personId,
      );
    expect(await coached()).toHaveLength(1);
    await leaves(-1);
    expect(await coached()).toEqual([]);
    await leaves(30);
    expect(await coached()).toHaveLength(1);
  });
});
