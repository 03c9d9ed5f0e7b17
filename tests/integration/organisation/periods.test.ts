import { beforeEach, describe, expect, test } from "vitest";
import { listOwnTalks, listTalksToDo } from "@/lib/conversations/agenda/queries";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { isParty, mayReadContent } from "@/lib/conversations/policy";
import { findTalk } from "@/lib/conversations/queries";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { answerHandover, assignCoach, handOverCoach } from "@/lib/organisation/students/actions";
import { mayReadStudent, sightOf } from "@/lib/organisation/students/policy";
import { findStudent } from "@/lib/organisation/students/queries";
import { mayReadMembers, mayReadCoverage } from "@/lib/organisation/teams/policy";
import { mayReadPlan } from "@/lib/plans/policy";
import { asDate, type Day, dayOf, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { addStaff, addStudent, addTeam, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const [before, first, last, after]: Day[] = ["2026-11-08", "2026-11-09", "2026-11-20", "2026-11-21"];
const noon = (day: Day | undefined) => momentOf(day ?? "", "12:00");

let world: Guidance;

beforeEach(async () => {
  world = await aGuidance();
});

/** Rewrites who coaches the student: each from a day to a day, the next one taking over. */
async function coachings(...periods: readonly { coachId: string; from: Day; to: Day | null }[]) {
  const studentId = world.student.personId;
  const ids = periods.map(() => newId());
  await world.here.inside(async (tx) => {
    await tx.coachAssignment.deleteMany({ where: { studentId } });
    await tx.coachAssignment.createMany({
      data: periods.map(({ coachId, from, to }, place) => ({
        ...{ id: ids[place] ?? "", studentId, coachId, startsOn: asDate(from), endsOn: to && asDate(to) },
        ...(to && { endedBecause: "handed-over", successorId: ids[place + 1] ?? null }),
      })),
    });
  });
}

const seen = (who: Guidance["coach"], on: Day | undefined) =>
  world.here.inside((tx) => findStudent(tx, who, world.student.personId, noon(on)));

describe("[O15, 6.5-10] a coach is one from the first day to the last", () => {
  test("on every day of a handover dated ahead there is exactly one, and content follows", async () => {
    const { here, coach, colleague } = world;
    await coachings(
      { coachId: coach.personId, from: "2026-08-01", to: "2026-11-08" },
      { coachId: colleague.personId, from: "2026-11-09", to: null },
    );
    for (const [day, one, other] of [
      [before, coach, colleague],
      [first, colleague, coach],
      [last, colleague, coach],
    ] as const) {
      const student = await seen(one, day);
      expect(student?.coachId).toBe(one.personId);
      expect(student && [isParty(one, student), isParty(other, student)]).toEqual([true, false]);
      expect((await here.actor(one.personId, noon(day))).isCoach).toBe(true);
      const listed = (who: string) =>
        here.inside((tx) => listProgress(tx, one, { coachId: who }, noon(day))).then((list) => list.students);
      expect((await listed(one.personId)).map(({ id }) => id)).toContain(world.student.personId);
      expect((await listed(other.personId)).map(({ id }) => id)).not.toContain(world.student.personId);
    }
  });

  test("before a first coach begins the student has none, and nobody finds their talks", async () => {
    const { here, coach, student } = world;
    await coachings({ coachId: coach.personId, from: "2026-11-09", to: null });
    const talk = { id: newId(), studentId: student.personId, coachId: coach.personId, kind: "progress" };
    await here.inside((tx) =>
      tx.conversation.create({ data: { ...talk, heldOn: asDate("2026-10-01") }, select: { id: true } }),
    );
    const mine = (day: Day | undefined) =>
      here.inside((tx) => listOwnTalks(tx, coach, { tab: "waiting", page: 1 }, noon(day)));
    expect([(await seen(coach, before))?.coachId, (await mine(before)).talks]).toEqual([null, []]);
    expect((await here.actor(coach.personId, noon(before))).isCoach).toBe(false);
    expect([(await seen(coach, first))?.coachId, (await mine(first)).talks.length]).toEqual([
      coach.personId,
      1,
    ]);
  });

  test("handed over twice on one day, the last one named is the coach", async () => {
    const { here, lead, coach, colleague, student } = world;
    const studentId = student.personId;
    await submit(handOverCoach, lead, { studentId, coachId: colleague.personId });
    await submit(handOverCoach, lead, { studentId, coachId: lead.personId });
    const today = new Date();
    const found = await here.inside((tx) => findStudent(tx, lead, studentId, today));
    expect(found?.coachId).toBe(lead.personId);
    const isCoach = await Promise.all([coach, colleague, lead].map((who) => here.actor(who.personId)));
    expect(isCoach.map((who) => who.isCoach)).toEqual([false, true, true]);
    const theirs = await here.inside((tx) => listTalksToDo(tx, colleague, today));
    expect(theirs.caseload?.summary.students).toBe(1);
    expect(theirs.caseload?.due.map(({ id }) => id)).not.toContain(studentId);
  });

  test("who names a coach today takes back what was dated ahead", async () => {
    const { here, lead, coach, colleague, student, teamId, programmeId } = world;
    const soon = later(dayOf(new Date()), { days: 10 });
    await coachings(
      { coachId: coach.personId, from: "2026-08-01", to: later(soon, { days: -1 }) },
      { coachId: colleague.personId, from: soon, to: null },
    );
    expect(
      await submit(handOverCoach, lead, { studentId: student.personId, coachId: lead.personId }),
    ).toMatchObject({ ok: true });
    const orphanId = await here.inside(async (tx) => {
      const id = await addStudent(tx, { teamId, programmeId });
      const data = { studentId: id, coachId: coach.personId, startsOn: asDate(soon) };
      await tx.coachAssignment.create({ data, select: { id: true } });
      return id;
    });
    expect(await submit(assignCoach, lead, { studentId: orphanId, coachId: lead.personId })).toMatchObject({
      ok: true,
    });
    for (const moment of [new Date(), noon(soon)])
      for (const id of [student.personId, orphanId]) {
        const found = await here.inside((tx) => findStudent(tx, lead, id, moment));
        expect(found?.coachId).toBe(lead.personId);
      }
  });
});

test("[6.3, 6.5-4] a leader who names themselves reads nothing from before until the student opens it", async () => {
  const { here, lead, colleague, student } = world;
  const studentId = student.personId;
  const talkId = await recorded(world);
  const reads = async (who: Guidance["coach"]) => {
    const talk = await here.inside((tx) => findTalk(tx, who, talkId, new Date()));
    return talk !== null && mayReadContent(who, talk);
  };
  await submit(handOverCoach, lead, { studentId, coachId: lead.personId });
  expect([await reads(lead), await reads(student)]).toEqual([false, true]);
  const shown = await here.inside((tx) => findStudent(tx, student, studentId, new Date()));
  expect(shown?.coach).toMatchObject({ isSuccessor: true, answeredAt: null, namedBy: lead.name });
  await submit(answerHandover, student, { studentId, opens: "yes" });
  expect(await reads(lead)).toBe(true);
  await submit(handOverWithNote, lead, { studentId, coachId: colleague.personId, nothing: "yes" });
  expect([await reads(lead), await reads(colleague)]).toEqual([false, true]);
});

test("a student is a team's from the first day of the enrolment to the last", async () => {
  const { here, lead, student } = world;
  await here.inside((tx) =>
    tx.enrolment.updateMany({
      where: { studentId: student.personId },
      data: { startsOn: asDate(first ?? ""), endsOn: asDate(last ?? "") },
    }),
  );
  const sights = [before, first, last, after].map(async (day) => {
    const found = await seen(lead, day);
    return found && sightOf(lead, found);
  });
  expect(await Promise.all(sights)).toEqual([null, "lead", "lead", null]);
});

describe("[6.2, 6.3] a coordinator and an adviser of a team or unit", () => {
  test("have what their own office opens there, from the first day to the last", async () => {
    const { here, teamId } = world;
    const { unitId } = await here.inside((tx) =>
      tx.team.findFirstOrThrow({ where: { id: teamId }, select: { unitId: true } }),
    );
    const scopes = { team: { teamId }, unit: { unitId }, whole: {} };
    const open = async (office: "lob-coordinator" | "second-line", scope: keyof typeof scopes, day: Day) => {
      const personId = await here.inside(async (tx) => {
        const id = await addStaff(tx);
        await appoint(tx, id, office, scopes[scope]);
        await tx.appointment.updateMany({
          where: { personId: id },
          data: { startsOn: asDate("2026-11-09"), endsOn: asDate("2026-11-20") },
        });
        return id;
      });
      const who = await here.actor(personId, noon(day));
      const student = await seen(who, day);
      const team = { id: teamId };
      return {
        draft: mayReadPlan(who, { teamId, isAdopted: false }),
        members: mayReadMembers(who, team),
        coverage: mayReadCoverage(who, team),
        student: student !== null && mayReadStudent(who, student),
        content: student !== null && isParty(who, student),
      };
    };
    const nothing = { draft: false, members: false, coverage: false, student: false, content: false };
    const coordinator = { draft: true, members: true, coverage: true, student: true, content: false };
    for (const scope of ["team", "unit"] as const) {
      expect(await open("lob-coordinator", scope, first ?? "")).toEqual(coordinator);
      expect(await open("lob-coordinator", scope, last ?? "")).toEqual(coordinator);
      expect(await open("lob-coordinator", scope, before ?? "")).toEqual(nothing);
      expect(await open("lob-coordinator", scope, after ?? "")).toEqual(nothing);
      expect(await open("second-line", scope, first ?? "")).toEqual(nothing);
    }
    expect(await open("lob-coordinator", "whole", first ?? "")).toEqual({ ...nothing, coverage: true });
    expect(await open("second-line", "whole", first ?? "")).toEqual(nothing);
  });

  test("of one team reach no other", async () => {
    const { here, teamId } = world;
    const [who, elsewhere] = await here.inside(async (tx) => {
      const { unitId } = await tx.team.findFirstOrThrow({ where: { id: teamId }, select: { unitId: true } });
      const otherId = await addTeam(tx, { unitId, name: "Groen" });
      const id = await addStaff(tx);
      await appoint(tx, id, "lob-coordinator", { teamId: otherId });
      await appoint(tx, id, "second-line", { teamId });
      return [id, otherId];
    });
    const actor = await here.actor(who);
    expect([mayReadMembers(actor, { id: elsewhere }), mayReadMembers(actor, { id: teamId })]).toEqual([
      true,
      false,
    ]);
    expect([...actor.coordinatedTeams, ...actor.advisedTeams].map(({ id }) => id)).toEqual([
      elsewhere,
      teamId,
    ]);
  });
});
