import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { isParty } from "@/lib/conversations/policy";
import { leavingJobs } from "@/lib/organisation/students/leaving/jobs";
import { assignCoach } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import { asDate, asDay, type Day, dayOf, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { perform } from "@/lib/platform/jobs";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { statementsOf } from "@/tests/support/statements";
import { submit } from "@/tests/support/work";

type Period = { readonly from: Day; readonly to: Day | null };

let world: Guidance;
beforeEach(async () => {
  world = await aGuidance();
});

const noon = (day: Day) => momentOf(day, "12:00");
const day = (days: number) => later("2026-09-01", { days });
const [name] = leavingJobs.map((job) => job.name);

async function night(on: Day, institutionId = world.here.id) {
  await perform(leavingJobs, { kind: name, institutionId, ids: {} }, momentOf(on, "03:15"));
}

/** Rewrites when the student is enrolled. */
async function enrolled(studentId: string, ...periods: readonly Period[]) {
  const { here, teamId, programmeId } = world;
  await here.inside(async (tx) => {
    await tx.enrolment.deleteMany({ where: { studentId } });
    await tx.enrolment.createMany({
      data: periods.map(({ from, to }) => ({
        ...{ studentId, teamId, programmeId, studyYear: 1, status: "definitive" },
        ...{ startsOn: asDate(from), endsOn: to && asDate(to) },
      })),
    });
  });
}

/** Rewrites who coaches the student: each until the next one. */
async function coached(studentId: string, ...turns: readonly { coachId: string; from: Day }[]) {
  const ids = turns.map(() => newId());
  await world.here.inside(async (tx) => {
    await tx.coachAssignment.deleteMany({ where: { studentId } });
    await tx.coachAssignment.createMany({
      data: turns.map(({ coachId, from }, place) => {
        const next = turns[place + 1];
        const base = { id: ids[place] ?? "", studentId, coachId, startsOn: asDate(from) };
        if (!next) return base;
        const endsOn = asDate(later(next.from, { days: -1 }));
        return { ...base, endsOn, endedBecause: "handed-over", successorId: ids[place + 1] ?? null };
      }),
    });
  });
}

async function assignments(studentId: string) {
  const rows = await world.here.inside((tx) =>
    tx.coachAssignment.findMany({
      where: { studentId },
      select: { coachId: true, startsOn: true, endsOn: true, endedBecause: true, successorId: true },
      orderBy: { startsOn: "asc" },
    }),
  );
  return rows.map(({ startsOn, endsOn, ...rest }) => {
    return { ...rest, startsOn: asDay(startsOn), endsOn: endsOn && asDay(endsOn) };
  });
}

const endings = () =>
  world.here.inside((tx) =>
    tx.trailEvent.findMany({
      where: { verb: "end-coaching" },
      select: { subjectPersonId: true, actorId: true, details: true },
    }),
  );

/** Which students have a coach on a day, as every statement asks it. */
const coachedOn = (on: Day) =>
  world.here.inside(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`select a.student_id::text as id from coach_assignments a
      where a.institution_id = ${world.here.id}::uuid and ${coachesOn(Prisma.sql`a`, on)}`;
    return rows.map(({ id }) => id).sort();
  });

describe("[O15, 6.5-10] the last day of an enrolment is the coach's last day", () => {
  test("with an end known beforehand, reading stops after that day, before anybody ended the coaching", async () => {
    const { here, coach, student } = world;
    await enrolled(student.personId, { from: day(0), to: day(10) });
    const sight = async (on: Day) => {
      const found = await here.inside((tx) => findStudent(tx, coach, student.personId, noon(on)));
      const scope = { coachId: coach.personId };
      const list = await here.inside((tx) => listProgress(tx, coach, scope, noon(on)));
      const isListed = list.students.some(({ id }) => id === student.personId);
      const isCoach = (await here.actor(coach.personId, noon(on))).isCoach;
      return [found !== null && isParty(coach, found), isListed, isCoach];
    };
    expect(await sight(day(10))).toEqual([true, true, true]);
    expect(await sight(day(11))).toEqual([false, false, false]);
  });

  test("who comes back has no coach until one is named, who then is the only one", async () => {
    const { here, lead, colleague, student } = world;
    const studentId = student.personId;
    const today = dayOf(new Date());
    const ended = later(today, { days: -20 });
    await enrolled(studentId, { from: day(-400), to: ended }, { from: later(today, { days: -3 }), to: null });
    expect((await here.inside((tx) => findStudent(tx, lead, studentId, new Date())))?.coachId).toBeNull();
    const named = await submit(assignCoach, lead, { studentId, coachId: colleague.personId });
    expect(named).toMatchObject({ ok: true });
    expect((await here.inside((tx) => findStudent(tx, lead, studentId, new Date())))?.coachId).toBe(
      colleague.personId,
    );
    const [former, next] = await assignments(studentId);
    expect(former).toMatchObject({ endsOn: ended, endedBecause: "left", successorId: null });
    expect(next).toMatchObject({ coachId: colleague.personId, startsOn: today, endsOn: null });
    expect(await endings()).toHaveLength(1);
  });

  test("whatever the enrolments, there is a coach while the student never was away since the coach began", async () => {
    const { here, coach, teamId, programmeId } = world;
    const period = fc.record({ from: fc.nat(20), length: fc.option(fc.nat(8)) });
    const cases = fc.sample(fc.tuple(fc.array(period, { minLength: 1, maxLength: 4 }), fc.nat(25)), 120);
    const students: { id: string; has: (on: number) => boolean }[] = [];
    for (const [periods, begin] of cases) {
      const id = await here.inside((tx) => addStudent(tx, { teamId, programmeId }));
      const spans = periods.map(({ from, length }) => [from, length === null ? 99 : from + length] as const);
      await enrolled(id, ...spans.map(([from, to]) => ({ from: day(from), to: to === 99 ? null : day(to) })));
      await coached(id, { coachId: coach.personId, from: day(begin) });
      const first = Math.min(...spans.map(([from]) => from));
      const isHere = (at: number) => at < first || spans.some(([from, to]) => from <= at && at <= to);
      students.push({
        id,
        has: (on) =>
          on >= begin && Array.from({ length: on - begin + 1 }, (_, step) => begin + step).every(isHere),
      });
    }
    const known = new Set(students.map(({ id }) => id));
    const expected = (on: number) =>
      students
        .filter(({ has }) => has(on))
        .map(({ id }) => id)
        .sort();
    const found = async (on: number) => (await coachedOn(day(on))).filter((id) => known.has(id));
    for (const on of [0, 4, 9, 14, 19, 24, 29, 34]) expect(await found(on)).toEqual(expected(on));
    await night(day(19));
    for (const on of [4, 9, 14, 19, 24, 34]) expect(await found(on)).toEqual(expected(on));
  });
});

describe("[O15] every night coaching ends of who left", () => {
  test("on the last day of the enrolment, as left, with an event for the student, and a second night does nothing", async () => {
    const { coach, student } = world;
    await enrolled(student.personId, { from: day(0), to: day(10) });
    await night(day(10));
    expect((await assignments(student.personId))[0]).toMatchObject({ endsOn: null });
    await night(day(11));
    const after = await assignments(student.personId);
    expect(after).toEqual([
      {
        ...{ coachId: coach.personId, startsOn: "2026-08-01", endsOn: day(10) },
        ...{ endedBecause: "left", successorId: null },
      },
    ]);
    const events = await endings();
    expect(events).toEqual([
      { subjectPersonId: student.personId, actorId: null, details: { coachId: coach.personId } },
    ]);
    await night(day(11));
    await night(day(12));
    expect(await assignments(student.personId)).toEqual(after);
    expect(await endings()).toHaveLength(1);
  });

  test("a successor dated ahead does not begin, and the coach of then is the one who ends", async () => {
    const { coach, colleague, student } = world;
    const studentId = student.personId;
    await enrolled(studentId, { from: day(0), to: day(10) });
    await coached(
      studentId,
      { coachId: coach.personId, from: day(0) },
      { coachId: colleague.personId, from: day(20) },
    );
    await night(day(11));
    expect(await assignments(studentId)).toMatchObject([
      { coachId: coach.personId, endsOn: day(10), endedBecause: "left", successorId: null },
    ]);
    expect(await coachedOn(day(20))).not.toContain(studentId);
  });

  test("a switch of programme leaves the coach, and a coach dated to a return stays", async () => {
    const { here, coach, colleague, student, teamId, programmeId } = world;
    const studentId = student.personId;
    await enrolled(studentId, { from: day(0), to: day(10) }, { from: day(11), to: null });
    const backId = await here.inside((tx) => addStudent(tx, { teamId, programmeId }));
    await enrolled(backId, { from: day(0), to: day(10) }, { from: day(30), to: null });
    await coached(
      backId,
      { coachId: coach.personId, from: day(0) },
      { coachId: colleague.personId, from: day(30) },
    );
    await night(day(11));
    expect(await assignments(studentId)).toMatchObject([{ endsOn: null }]);
    expect(await assignments(backId)).toMatchObject([
      { endsOn: day(10), endedBecause: "left" },
      { coachId: colleague.personId, startsOn: day(30), endsOn: null },
    ]);
    expect(await coachedOn(day(30))).toContain(backId);
  });

  test("takes the same number of statements for one and for many, of this institution alone", async () => {
    const { here, coach, student, teamId, programmeId } = world;
    const elsewhere = await aGuidance();
    const leave = async (count: number) => {
      for (let each = 0; each < count; each++) {
        const id = await here.inside((tx) =>
          addStudent(tx, { teamId, programmeId, coachId: coach.personId }),
        );
        await enrolled(id, { from: day(0), to: day(10) });
      }
      return (await statementsOf(() => night(day(11)))).length;
    };
    await enrolled(student.personId, { from: day(0), to: null });
    expect(await leave(1)).toBe(await leave(12));
    expect(await endings()).toHaveLength(13);
    await elsewhere.here.inside((tx) => tx.enrolment.updateMany({ data: { endsOn: asDate(day(10)) } }));
    await night(day(12));
    const open = await elsewhere.here.inside((tx) => tx.coachAssignment.count({ where: { endsOn: null } }));
    expect(open).toBe(2);
  });
});
