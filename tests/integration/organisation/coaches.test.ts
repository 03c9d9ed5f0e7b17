import { beforeEach, describe, expect, test } from "vitest";
import { planTalk } from "@/lib/conversations/actions";
import { findTeamCoverage } from "@/lib/conversations/coverage/teams/queries";
import { findTalk } from "@/lib/conversations/queries";
import { assignCoach, handOverCoach } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import { dayOf, later } from "@/lib/platform/calendar";
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
    await submit(handOverCoach, coach, { studentId: student.personId, coachId: colleague.personId });
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
    await submit(handOverCoach, coach, { studentId: student.personId, coachId: colleague.personId });
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
