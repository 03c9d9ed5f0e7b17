import { beforeEach, describe, expect, test } from "vitest";
import { findPage as findRecordPage } from "@/app/[institution]/studenten/[studentId]/gesprek/find-page";
import { addAgreement, settleAgreement } from "@/lib/conversations/agreements/actions";
import { findAims } from "@/lib/conversations/aims/queries";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { listTalksToDo } from "@/lib/conversations/agenda/queries";
import { correctTalk, moveTalk, planTalk, recordTalk, rewriteReport } from "@/lib/conversations/actions";
import { confirmTalk } from "@/lib/conversations/confirmations/actions";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { prepareTalk } from "@/lib/conversations/dialogue/preparations/actions";
import { findStudentPreparation } from "@/lib/conversations/dialogue/preparations/queries";
import { findIntake, intakesWaitingOf, isIntaker, listIntakes } from "@/lib/conversations/intakes/queries";
import { mayHoldTalk, mayReadContent, mayReadTalk, mayRecord } from "@/lib/conversations/policy";
import { findReport, findTalk } from "@/lib/conversations/queries";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { answerHandover, assignCoach, handOverCoach } from "@/lib/organisation/students/actions";
import { mayReadStudent } from "@/lib/organisation/students/policy";
import { findStudent } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, type Day, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { recordReading, type TrailNote } from "@/lib/platform/trail";
import { ask } from "@/lib/platform/together";
import { holdIntakes } from "@/lib/profiles/actions";
import { addProgramme, addStaff, addStudent, addTeam, appoint } from "@/prisma/seed/builders";
import { aGuidance, aLog, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const now = () => new Date();
const inDays = (days: number) => later(dayOf(now()), { days });
const soon = { plannedDay: inDays(3), plannedTime: "10:00" };

let world: Guidance;
let scout: Actor;
let newcomerId: string;
let assignmentId: string;

/** A scout of the team, and somebody who begins there next month, without a coach. */
beforeEach(async () => {
  world = await aGuidance();
  const { here, teamId, programmeId } = world;
  const made = await here.inside(async (tx) => {
    const scoutId = await addStaff(tx, { teamIds: [teamId], givenName: "Sacha" });
    const role = { id: newId(), name: "Scout", line: "first", holdsIntakes: true };
    await tx.role.create({ data: role, select: { id: true } });
    const given = { personId: scoutId, roleId: role.id, teamId, minutesPerYear: 600 };
    const assignment = { id: newId(), ...given, startsOn: asDate("2026-08-01") };
    await tx.roleAssignment.create({ data: assignment, select: { id: true } });
    const newcomer = { teamId, programmeId, startsOn: inDays(30), givenName: "Nena" };
    return { scoutId, assignmentId: assignment.id, newcomerId: await addStudent(tx, newcomer) };
  });
  scout = await here.actor(made.scoutId);
  ({ newcomerId, assignmentId } = made);
});

const again = ({ personId }: Actor) => world.here.actor(personId);

async function seenBy(reader: Actor, talkId: string, at = now()) {
  return world.here.inside(async (tx) => {
    const talk = await findTalk(tx, reader, talkId, at);
    if (!talk) throw new Error("No talk.");
    return {
      facts: mayReadTalk(reader, talk),
      content: mayReadContent(reader, talk),
      records: mayRecord(reader, talk),
    };
  });
}

const everything = { facts: true, content: true, records: true };
const nothing = { facts: false, content: false, records: false };

async function planned(): Promise<string> {
  const ending = await submit(planTalk, scout, { studentId: newcomerId, kind: "intake", ...soon });
  if (!ending.ok) throw new Error(`Not planned: ${ending.reason}`);
  return (ending.data as { talkId: string }).talkId;
}

async function intake(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const log = aLog(newcomerId, { kind: "intake", studentWords: "Ik wil met honden werken", ...more });
  const ending = await submit(recordTalk, scout, log, { version: 0 });
  if (!ending.ok) throw new Error(`Not recorded: ${ending.reason}`);
  return (ending.data as { talkId: string }).talkId;
}

async function beginsOn(startsOn: Day): Promise<void> {
  await world.here.inside((tx) =>
    tx.enrolment.updateMany({ where: { studentId: newcomerId }, data: { startsOn: asDate(startsOn) } }),
  );
}

async function nameCoach(coach: Actor): Promise<Actor> {
  const sent = { studentId: newcomerId, coachId: coach.personId };
  expect(await submit(assignCoach, world.lead, sent)).toMatchObject({ ok: true });
  return again(coach);
}

const listed = (reader = scout, at = now()) => world.here.inside((tx) => listIntakes(tx, reader, at));

describe("[U3] an intake is held by who has the role for it in the team a student begins in", () => {
  test("they find who begins, with nothing else of them than name, programme, team and day", async () => {
    const { isIntaker: isOne, toHold } = await listed();
    expect(isOne).toBe(true);
    expect(toHold).toEqual([
      expect.objectContaining({
        studentId: newcomerId,
        team: "Dier & Zorg",
        startsOn: inDays(30),
        planned: null,
      }),
    ]);
    const student = await world.here.inside((tx) => findStudent(tx, scout, newcomerId, now()));
    expect(student && [mayReadStudent(scout, student), mayHoldTalk(scout, student)]).toEqual([false, false]);
  });

  test("nobody else of the team does, nor of another team, nor whose role ended or is one without intakes", async () => {
    const { here, coach, colleague, lead, teamId } = world;
    const far = await here.inside(async (tx) => {
      const { unitId } = await tx.team.findFirstOrThrow({ where: { id: teamId }, select: { unitId: true } });
      const farTeamId = await addTeam(tx, { unitId, name: "Bouw" });
      const farProgrammeId = await addProgramme(tx, {
        teamId: farTeamId,
        name: "Timmerman",
        creboCode: "25000",
      });
      return addStudent(tx, { teamId: farTeamId, programmeId: farProgrammeId, startsOn: inDays(30) });
    });
    for (const reader of [coach, colleague, lead]) {
      expect((await listed(reader)).toHold).toEqual([]);
      const sent = { studentId: newcomerId, kind: "intake", ...soon };
      expect(await submit(planTalk, reader, sent)).toMatchObject({ ok: false });
    }
    expect(await submit(planTalk, scout, { studentId: far, kind: "intake", ...soon })).toMatchObject({
      ok: false,
    });
    await here.inside((tx) =>
      tx.roleAssignment.updateMany({ where: { id: assignmentId }, data: { endsOn: asDate(inDays(-1)) } }),
    );
    expect(await listed()).toEqual({ isIntaker: false, toHold: [], recorded: [] });
    expect(await submit(planTalk, scout, { studentId: newcomerId, kind: "intake", ...soon })).toMatchObject({
      ok: false,
    });
  });

  test("until ten weeks after the start, and not with who came from another year of the team", async () => {
    const { here, teamId, programmeId } = world;
    await beginsOn(inDays(-70));
    expect((await listed()).toHold).toHaveLength(1);
    await beginsOn(inDays(-71));
    expect((await listed()).toHold).toEqual([]);
    await beginsOn(inDays(-10));
    const earlier = { studentId: newcomerId, teamId, programmeId, studyYear: 1, status: "definitive" };
    await here.inside((tx) =>
      tx.enrolment.create({
        data: { ...earlier, startsOn: asDate(inDays(-400)), endsOn: asDate(inDays(-11)) },
        select: { id: true },
      }),
    );
    expect((await listed()).toHold).toEqual([]);
  });

  test("it is an intake and nothing else: no other kind, no talk after it, and no other student", async () => {
    const { student } = world;
    const sent = { studentId: newcomerId, ...soon };
    expect(await submit(planTalk, scout, { ...sent, kind: "progress" })).toMatchObject({
      reason: "forbidden",
    });
    const other = { studentId: student.personId, kind: "intake", ...soon };
    expect(await submit(planTalk, scout, other)).toMatchObject({ reason: "forbidden" });
    expect(await submit(recordTalk, scout, aLog(newcomerId), { version: 0 })).toMatchObject({
      reason: "forbidden",
    });
    const next = aLog(newcomerId, { kind: "intake", nextDay: inDays(9), nextTime: "10:00" });
    expect(await submit(recordTalk, scout, next, { version: 0 })).toMatchObject({ reason: "forbidden" });
    const talkId = await intake();
    const corrected = { talkId, heldOn: dayOf(now()), topic: "life", kind: "progress" };
    expect(await submit(correctTalk, scout, corrected, { version: 1 })).toMatchObject({ ok: true });
    const talk = await world.here.inside((tx) => findTalk(tx, scout, talkId, now()));
    expect(talk).toMatchObject({ kind: "intake", topics: ["life"] });
  });

  test("what they planned they can record, also when another talk turned out to be the intake", async () => {
    const { here, colleague } = world;
    const talkId = await planned();
    await here.inside((tx) =>
      tx.conversation.updateMany({ where: { id: talkId }, data: { plannedFor: now() } }),
    );
    await beginsOn(inDays(-2));
    const student = await here.actor(newcomerId);
    const other = await recorded({ coach: await nameCoach(colleague), student });
    await here.inside((tx) => tx.conversation.updateMany({ where: { id: other }, data: { kind: "intake" } }));
    const view = await here.inside((tx) => {
      const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, scout, ...notes);
      return findRecordPage({ tx, actor: scout, now: now(), noteReading }, newcomerId, talkId);
    }, scout.personId);
    expect(view).toMatchObject({ isIntake: true, talk: { id: talkId } });
    const sent = aLog(newcomerId, { talkId, kind: "intake" });
    const version = view?.talk?.version ?? 0;
    expect(await submit(recordTalk, scout, sent, { version })).toMatchObject({ ok: true });
  });

  test("HR says of a role that it holds intakes, and nobody else", async () => {
    const { here, lead } = world;
    const { roleId } = await here.inside((tx) =>
      tx.roleAssignment.findFirstOrThrow({ where: { id: assignmentId }, select: { roleId: true } }),
    );
    const hr = await here.actor(
      await here.inside(async (tx) => {
        const id = await addStaff(tx);
        await appoint(tx, id, "hr");
        return id;
      }),
    );
    expect(await submit(holdIntakes, lead, { roleId, holds: "no" })).toMatchObject({ ok: false });
    expect(await submit(holdIntakes, hr, { roleId, holds: "no" })).toMatchObject({ ok: true });
    expect(await here.inside((tx) => isIntaker(tx, scout, now()))).toBe(false);
  });
});

describe("[U3] while it is planned it is between the two", () => {
  test("it stands on the intaker's own list and not on that of the coach the student has meanwhile", async () => {
    const { here, colleague } = world;
    const waiting = () => here.inside((tx) => ask(tx, intakesWaitingOf(scout, now())));
    expect(await waiting()).toMatchObject({ count: 1, startsOn: inDays(30) });
    const talkId = await planned();
    expect(await waiting()).toBeNull();
    await beginsOn(inDays(-2));
    const coach = await nameCoach(colleague);
    const { talks, progress } = await here.inside(async (tx) => ({
      talks: await listTalksToDo(tx, coach, now()),
      progress: await listProgress(tx, coach, { coachId: coach.personId }, now()),
    }));
    expect(talks.planned.map(({ id }) => id)).not.toContain(talkId);
    expect(progress.students.find(({ id }) => id === newcomerId)).toMatchObject({
      nextPlannedFor: null,
      talkId: null,
    });
    expect(await seenBy(coach, talkId)).toEqual({ facts: true, content: false, records: false });
    expect(await seenBy(scout, talkId)).toEqual(everything);
    const moved = { talkId, ...soon, plannedTime: "11:00" };
    expect(await submit(moveTalk, coach, moved)).toMatchObject({ ok: false });
    expect(await submit(moveTalk, scout, moved)).toMatchObject({ ok: true });
    const handed = { studentId: newcomerId, coachId: world.coach.personId };
    expect(await submit(handOverWithNote, coach, { ...handed, nothing: "yes" })).toMatchObject({ ok: true });
    expect(await seenBy(scout, talkId)).toEqual(everything);
  });

  test("what the student releases before it reaches the intaker and not the coach, in the database too", async () => {
    const { here, colleague } = world;
    const talkId = await planned();
    await beginsOn(inDays(-2));
    const [coach, newcomer] = [await nameCoach(colleague), await here.actor(newcomerId)];
    const sent = { talkId, ownQuestion: "Past dit bij mij?", release: "yes" };
    expect(await submit(prepareTalk, newcomer, sent, { version: 0 })).toMatchObject({ ok: true });
    const read = (reader: Actor) =>
      here.inside(async (tx) => {
        const talk = await findTalk(tx, reader, talkId, now());
        return talk && findStudentPreparation(tx, reader, talk);
      }, reader.personId);
    expect(await read(scout)).toMatchObject({ said: { ownQuestion: "Past dit bij mij?" } });
    expect(await read(coach)).toBeNull();
  });

  test("a second one is refused, by a colleague of the same role too", async () => {
    await planned();
    const sent = { studentId: newcomerId, kind: "intake", ...soon };
    expect(await submit(planTalk, scout, sent)).toMatchObject({ reason: "intake-planned" });
    const log = aLog(newcomerId, { kind: "intake" });
    expect(await submit(recordTalk, scout, log, { version: 0 })).toMatchObject({ reason: "intake-planned" });
    const found = await world.here.inside((tx) => findIntake(tx, scout, newcomerId, now()));
    expect(found?.planned).toMatchObject({ holderId: scout.personId });
  });

  test("one of the coach counts as well, and of two who plan at once one gets it", async () => {
    const { coach: first, here } = world;
    await beginsOn(inDays(-2));
    const coach = await nameCoach(first);
    const sent = { studentId: newcomerId, kind: "intake", ...soon };
    const endings = await Promise.all([coach, scout, coach, scout].map((one) => submit(planTalk, one, sent)));
    expect(endings.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = endings.flatMap((ending) => (ending.ok ? [] : [ending.reason]));
    expect(refusals).toEqual(["intake-planned", "intake-planned", "intake-planned"]);
    const found = await here.inside((tx) => findIntake(tx, scout, newcomerId, now()));
    expect([coach.personId, scout.personId]).toContain(found?.planned?.holderId);
  });

  test("another talk becomes none beside it: not when it is recorded, and not when it is corrected", async () => {
    const { coach: first } = world;
    await beginsOn(inDays(-2));
    const coach = await nameCoach(first);
    const recordedId = await recorded({ coach, student: await world.here.actor(newcomerId) });
    const plan = { studentId: newcomerId, kind: "progress", ...soon };
    const progress = await submit(planTalk, coach, plan);
    const { talkId } = (progress as { data: { talkId: string } }).data;
    await planned();
    const refusal = { reason: "intake-planned" };
    const log = aLog(newcomerId, { kind: "intake", talkId });
    expect(await submit(recordTalk, coach, log, { version: 1 })).toMatchObject(refusal);
    const corrected = { talkId: recordedId, heldOn: dayOf(now()), topic: "career", place: "school" };
    const asIntake = { ...corrected, kind: "intake" };
    expect(await submit(correctTalk, coach, asIntake, { version: 1 })).toMatchObject(refusal);
    const asGrowth = { ...corrected, kind: "growth-meter" };
    expect(await submit(correctTalk, coach, asGrowth, { version: 1 })).toMatchObject({ ok: true });
    expect(await submit(recordTalk, coach, { ...log, kind: "progress" }, { version: 1 })).toMatchObject({
      ok: true,
    });
  });

  test("one that was left behind by who has the role no more keeps nobody from planning another", async () => {
    const { here, teamId } = world;
    await planned();
    const next = await here.actor(
      await here.inside(async (tx) => {
        const id = await addStaff(tx, { teamIds: [teamId] });
        const { roleId } = await tx.roleAssignment.update({
          where: { institutionId_id: { institutionId: here.id, id: assignmentId } },
          data: { endsOn: asDate(inDays(-1)) },
          select: { roleId: true },
        });
        const given = {
          id: newId(),
          personId: id,
          roleId,
          teamId,
          minutesPerYear: 600,
          startsOn: asDate("2026-08-01"),
        };
        await tx.roleAssignment.create({ data: given, select: { id: true } });
        return id;
      }),
    );
    const sent = { studentId: newcomerId, kind: "intake", ...soon };
    expect((await listed(next)).toHold).toMatchObject([{ studentId: newcomerId, planned: null }]);
    expect(await submit(planTalk, next, sent)).toMatchObject({ ok: true });
  });
});

describe("[U3] once recorded it is handed over", () => {
  test("the intaker reads and mends it; the student reads it, sees who held it and confirms", async () => {
    const { here } = world;
    const talkId = await intake();
    expect((await listed()).toHold).toEqual([]);
    expect((await listed()).recorded).toMatchObject([
      { id: talkId, heldOn: dayOf(now()), isConfirmed: false },
    ]);
    expect(await seenBy(scout, talkId)).toEqual(everything);
    const text = { talkId, studentWords: "Ik wil met paarden werken", coachNotes: "" };
    expect(await submit(rewriteReport, scout, text, { version: 1 })).toMatchObject({ ok: true });
    const newcomer = await here.actor(newcomerId);
    const talk = await here.inside((tx) => findTalk(tx, newcomer, talkId, now()));
    expect(talk?.coachName.givenName).toBe("Sacha");
    expect(await seenBy(newcomer, talkId)).toMatchObject({ facts: true, content: true });
    expect(await submit(confirmTalk, newcomer, { talkId }, { version: 3 })).toMatchObject({ ok: true });
    expect((await listed()).recorded).toMatchObject([{ isConfirmed: true }]);
  });

  test("[P3] the first coach reads it as of an earlier coach; once they opened it what was said stands before their talk, and the intaker reads it no more", async () => {
    const { here, colleague } = world;
    const talkId = await intake({
      agreement: "Loopt een dag mee",
      doer: "student",
      due: "",
      goal: "Trimmer",
    });
    await beginsOn(inDays(-2));
    const coach = await nameCoach(colleague);
    const goalFor = (reader: Actor) =>
      here.inside(async (tx) => {
        const about = await findStudent(tx, reader, newcomerId, now());
        const reading = { tx, actor: reader, now: now(), noteReading: () => Promise.resolve() };
        return about && (await findAims(reading, about))?.goal?.words;
      });
    const newcomer = await here.actor(newcomerId);
    expect([await goalFor(coach), await goalFor(newcomer)]).toEqual([undefined, "Trimmer"]);
    expect(await seenBy(coach, talkId)).toEqual({ facts: true, content: true, records: false });
    expect(await seenBy(scout, talkId)).toEqual(everything);
    const opened = { kind: "read", verb: "read", entity: "conversation", entityId: talkId };
    const reads = (actorId: string) =>
      here.inside((tx) => tx.trailEvent.create({ data: { ...opened, actorId }, select: { id: true } }));
    await reads(scout.personId);
    await reads(newcomerId);
    expect(await seenBy(scout, talkId)).toEqual(everything);
    await reads(coach.personId);
    expect([await goalFor(coach), await goalFor(scout)]).toEqual(["Trimmer", undefined]);
    expect(await seenBy(scout, talkId)).toEqual(nothing);
    expect((await listed()).recorded).toEqual([]);
    expect(await submit(addAgreement, scout, { talkId, agreement: "Nog iets" })).toMatchObject({ ok: false });
    const student = await here.inside((tx) => findStudent(tx, coach, newcomerId, now()));
    const agreements = await here.inside(async (tx) => (student ? listAgreements(tx, coach, student) : []));
    expect(agreements.map(({ text }) => text)).toEqual(["Loopt een dag mee"]);
    const settled = { agreementId: agreements[0]?.id ?? "", settlement: "done" };
    expect(await submit(settleAgreement, scout, settled)).toMatchObject({ ok: false });
  });

  test("where the student closed it the coach reads the fact alone", async () => {
    const { here, coach: first, colleague } = world;
    const talkId = await intake();
    await beginsOn(inDays(-2));
    await nameCoach(first);
    const handed = { studentId: newcomerId, coachId: colleague.personId };
    expect(await submit(handOverCoach, world.lead, handed)).toMatchObject({ ok: true });
    const newcomer = await here.actor(newcomerId);
    expect(await submit(answerHandover, newcomer, { studentId: newcomerId, opens: "no" })).toMatchObject({
      ok: true,
    });
    expect(await seenBy(await again(colleague), talkId)).toEqual({
      facts: true,
      content: false,
      records: false,
    });
  });

  test("unread it stays the intaker's until ten weeks after the start, and no longer than their role", async () => {
    const { here } = world;
    const talkId = await intake();
    expect(await seenBy(scout, talkId, new Date(Date.parse(`${inDays(100)}T10:00:00Z`)))).toEqual(everything);
    expect(await seenBy(scout, talkId, new Date(Date.parse(`${inDays(101)}T10:00:00Z`)))).toEqual(nothing);
    await here.inside((tx) =>
      tx.roleAssignment.updateMany({ where: { id: assignmentId }, data: { endsOn: asDate(inDays(-1)) } }),
    );
    expect(await seenBy(scout, talkId)).toEqual(nothing);
    expect(await submit(rewriteReport, scout, { talkId, studentWords: "x", coachNotes: "" })).toMatchObject({
      ok: false,
    });
  });

  test("it does not count towards the minimum, and its words are the intaker's to write alone", async () => {
    const { here, colleague } = world;
    const talkId = await intake();
    await beginsOn(inDays(-2));
    const coach = await nameCoach(colleague);
    const { students } = await here.inside((tx) =>
      listProgress(tx, coach, { coachId: coach.personId }, now()),
    );
    expect(students.find(({ id }) => id === newcomerId)).toMatchObject({ completed: 0 });
    const report = await here.inside((tx) => findReport(tx, coach, talkId));
    expect(report.studentWords).toBe("Ik wil met honden werken");
    const text = { talkId, studentWords: "Anders", coachNotes: "" };
    expect(await submit(rewriteReport, coach, text, { version: 1 })).toMatchObject({ ok: false });
  });
});
