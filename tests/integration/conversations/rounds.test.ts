import { beforeEach, describe, expect, test } from "vitest";
import { listPlanned } from "@/lib/calendars/queries";
import { cancelTalk, moveTalk, planTalk } from "@/lib/conversations/actions";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { shippedCards } from "@/lib/conversations/dialogue/rules";
import { chooseTeamCards } from "@/lib/conversations/dialogue/sets/actions";
import { addHour, dropHour, keepContact } from "@/lib/conversations/hours/actions";
import { findAvailability, listMissed } from "@/lib/conversations/hours/queries";
import { findTalk } from "@/lib/conversations/queries";
import { assignRest, closeRound, openRound, planRound } from "@/lib/conversations/rounds/actions";
import { chooseSlot } from "@/lib/conversations/rounds/choices/actions";
import { findChoice, roundTasksOf } from "@/lib/conversations/rounds/choices/queries";
import { forgetRounds } from "@/lib/conversations/rounds/commands";
import { findBasis } from "@/lib/conversations/rounds/basis/queries";
import { findRound, listRounds } from "@/lib/conversations/rounds/queries";
import { keyOf, slotsIn } from "@/lib/conversations/rounds/slots/rules";
import { asDate, dayOf, later, momentOf, schoolYearOf, timeOf } from "@/lib/platform/calendar";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { ask } from "@/lib/platform/together";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { statementsOf } from "@/tests/support/statements";
import { submit } from "@/tests/support/work";

const now = () => new Date();
const today = () => dayOf(now());
const soon = () => later(today(), { days: 7 });
const until = () => later(today(), { days: 8 });

let world: Guidance;
let students: Actor[];

/** The coach is there for an hour in a week, with four talks in it, and guides five students. */
beforeEach(async () => {
  world = await aGuidance();
  const { here, coach, teamId, programmeId } = world;
  const ids = await here.inside(async (tx) => {
    const made: string[] = [];
    for (const givenName of ["Ada", "Bram", "Cato", "Daan"])
      made.push(await addStudent(tx, { teamId, programmeId, coachId: coach.personId, givenName }));
    return made;
  });
  students = [world.student, ...(await Promise.all(ids.map((id) => here.actor(id))))];
  await anHour();
});

async function anHour(different: Readonly<Record<string, string>> = {}) {
  const hour = { repeats: "once", onDay: soon(), startsAt: "10:00", endsAt: "11:00", room: "B1.04" };
  const typed = { ...hour, talkMinutes: "15", pauseMinutes: "0", ...different };
  return submit(addHour, world.coach, typed);
}

const period = () => ({ from: soon(), until: until() });
const at = (time: string) => momentOf(soon(), time).toISOString();

async function opened(chooseBy = today(), who = students) {
  const student = who.map(({ personId }) => personId);
  const ending = await submit(openRound, world.coach, { ...period(), chooseBy, student });
  if (!ending.ok) throw new Error(`Not opened: ${ending.reason}`);
  return (ending.data as { roundId: string }).roundId;
}

async function theRound(roundId: string) {
  const { here, coach } = world;
  const round = await here.inside((tx) => findRound(tx, coach, roundId, now()));
  if (!round) throw new Error("No such round.");
  return round;
}

const choose = (student: Actor, roundId: string, slotId: string) =>
  submit(chooseSlot, student, { roundId, slotId });

describe("[N4] hours of a coach", () => {
  test("are seen with room and contact by who asks for them, and taken away by the coach alone", async () => {
    const { here, coach, student, colleague } = world;
    await submit(keepContact, coach, { words: "Stuur een bericht" });
    const read = () => here.inside((tx) => findAvailability(tx, student, coach.personId, now()));
    const { hours, contact } = await read();
    expect(contact).toBe("Stuur een bericht");
    expect(hours).toMatchObject([{ on: soon(), room: "B1.04", startsAt: 600, endsAt: 660 }]);
    const [hour] = hours;
    expect(await submit(dropHour, colleague, { hourId: hour?.id ?? "" })).toMatchObject({
      reason: "not-found",
    });
    expect(await submit(dropHour, coach, { hourId: hour?.id ?? "" })).toMatchObject({ ok: true });
    await submit(keepContact, coach, { words: "" });
    expect(await read()).toEqual({ hours: [], contact: "" });
  });

  test("stand beside each other and never over one another", async () => {
    expect(await anHour({ startsAt: "10:30", endsAt: "11:30" })).toMatchObject({ reason: "overlaps" });
    expect(await anHour({ startsAt: "11:00", endsAt: "12:00" })).toMatchObject({ ok: true });
  });
});

describe("[O9] planning a round for students", () => {
  test("plans ordinary talks with room and length, in a fixed number of statements", async () => {
    const { here, coach } = world;
    const chosen = ["10:00", "10:15", "", "10:45", ""].map((time) => time && at(time));
    const student = students.map(({ personId }) => personId);
    const sent = { ...period(), student, slot: chosen };
    const few = { ...sent, student: student.slice(0, 1), slot: chosen.slice(0, 1) };
    const small = await statementsOf(() => submit(planRound, coach, few));
    const rest = { ...sent, student: student.slice(1), slot: chosen.slice(1) };
    const large = await statementsOf(() => submit(planRound, coach, rest));
    expect(large).toHaveLength(small.length);
    const { rounds } = await here.inside((tx) => listRounds(tx, coach));
    const [made] = rounds;
    const round = await theRound(made?.id ?? "");
    const talks = round.students.flatMap(({ talk }) => (talk ? [talk] : []));
    expect(talks.map(({ plannedFor, minutes, room }) => [timeOf(plannedFor), minutes, room])).toEqual([
      ["10:15", 15, "B1.04"],
      ["10:45", 15, "B1.04"],
    ]);
    const planned = await here.inside((tx) => listPlanned(tx, coach, { hasPlanDays: false, now: now() }));
    expect(
      planned.map(({ at: moment, minutes, place }) => [moment && timeOf(moment), minutes, place]),
    ).toEqual(expect.arrayContaining([["10:45", 15, "B1.04"]]));
  });

  test("offers no moment over a talk of the coach, and refuses one that is not free any more", async () => {
    const { here, coach, student } = world;
    await submit(planTalk, coach, {
      studentId: student.personId,
      plannedDay: soon(),
      plannedTime: "10:05",
    });
    const basis = await here.inside((tx) => findBasis(tx, coach, period(), now()));
    expect(slotsIn(basis.hours, basis, now()).map(keyOf)).toEqual([at("10:30"), at("10:45")]);
    const other = students[1]?.personId ?? "";
    const plan = (slot: string) => submit(planRound, coach, { ...period(), student: other, slot });
    expect(await plan(at("10:00"))).toMatchObject({ reason: "slot-gone" });
    expect(await plan("")).toMatchObject({ reason: "no-slots" });
    expect(await plan(at("10:30"))).toMatchObject({ ok: true });
    expect(await plan(at("10:30"))).toMatchObject({ reason: "slot-gone" });
  });

  test("[M3] planned for them or chosen by them, a talk has the questions its team uses", async () => {
    const { here, coach, lead, teamId } = world;
    const questions = "Waar ben je trots op?";
    await submit(chooseTeamCards, lead, { teamId, questions, used: shippedCards }, { version: 0 });
    const [one, other] = students;
    if (!one || !other) throw new Error("Nobody.");
    const made = await submit(planRound, coach, { ...period(), student: one.personId, slot: at("10:00") });
    const open = await opened(today(), [other]);
    await choose(other, open, (await theRound(open)).free[0]?.id ?? "");
    const rounds = [made.ok ? (made.data as { roundId: string }).roundId : "", open];
    for (const roundId of rounds) {
      const [talkId = ""] = (await theRound(roundId)).students.flatMap(({ talk }) => (talk ? [talk.id] : []));
      const dialogue = await here.inside(async (tx) => {
        const talk = await findTalk(tx, coach, talkId, now());
        return talk && findDialogue(tx, coach, talk, now());
      }, coach.personId);
      expect(dialogue?.set.questions).toEqual([questions]);
    }
  });

  test("of somebody who is no student of theirs there is nothing to plan", async () => {
    const { coach, colleague } = world;
    const student = world.student.personId;
    const sent = { ...period(), student, slot: at("10:00") };
    expect(await submit(planRound, colleague, sent)).toMatchObject({ reason: "not-found" });
    const theirs = { ...period(), chooseBy: today(), student: [student, colleague.personId] };
    expect(await submit(openRound, coach, theirs)).toMatchObject({ reason: "not-found" });
  });
});

describe("[O9] choosing a moment in a round", () => {
  test("whoever presses first has it: of all who press at once, one", async () => {
    const roundId = await opened();
    const { free } = await theRound(roundId);
    expect(free).toHaveLength(4);
    const slotId = free[0]?.id ?? "";
    const endings = await Promise.all(students.map((student) => choose(student, roundId, slotId)));
    expect(endings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(endings.filter((ending) => !ending.ok && ending.reason === "slot-taken")).toHaveLength(4);
    const after = await theRound(roundId);
    expect(after.students.filter(({ talk }) => talk)).toHaveLength(1);
    expect(after.free).toHaveLength(3);
  });

  test("one student who presses twice at once has one talk", async () => {
    const roundId = await opened();
    const { free } = await theRound(roundId);
    const [student] = students;
    if (!student) throw new Error("Nobody.");
    await Promise.all(free.slice(0, 3).map(({ id }) => choose(student, roundId, id)));
    const after = await theRound(roundId);
    expect(after.students.filter(({ talk }) => talk)).toHaveLength(1);
    expect(after.free).toHaveLength(3);
    const talks = await world.here.inside((tx) =>
      tx.conversation.count({ where: { studentId: student.personId, plannedFor: { not: null } } }),
    );
    expect(talks).toBe(1);
  });

  test("who presses the same moment twice has it, and is not told that somebody was first", async () => {
    const roundId = await opened();
    const { free } = await theRound(roundId);
    const [student, slotId] = [students[0] ?? world.student, free[0]?.id ?? ""];
    const first = await choose(student, roundId, slotId);
    expect(first).toMatchObject({ ok: true });
    expect(await choose(student, roundId, slotId)).toMatchObject({ ok: true, data: first.ok && first.data });
    const { version } = (await theRound(roundId)).students.find(({ talk }) => talk)?.talk ?? {};
    expect(version).toBe(1);
  });

  test("a change moves the same talk and frees the moment; calling off or moving it does so too", async () => {
    const { here, coach } = world;
    const roundId = await opened();
    const [first, second] = (await theRound(roundId)).free;
    const [student] = students;
    if (!student || !first || !second) throw new Error("Nothing to choose.");
    const chosen = await choose(student, roundId, first.id);
    const changed = await choose(student, roundId, second.id);
    expect(changed).toMatchObject({ ok: true, data: chosen.ok ? chosen.data : null });
    const own = await here.inside((tx) => findChoice(tx, student, roundId, now()));
    expect(own?.talk?.plannedFor).toEqual(second.startsAt);
    expect(own?.free.map(({ id }) => id)).toContain(first.id);
    const talkId = own?.talk?.id ?? "";
    const [plannedDay, plannedTime] = [dayOf(second.startsAt), timeOf(second.startsAt)];
    await submit(moveTalk, coach, { talkId, plannedDay, plannedTime, plannedMinutes: "10", room: "C2" });
    expect((await theRound(roundId)).free.map(({ id }) => id)).not.toContain(second.id);
    expect(await here.inside((tx) => findChoice(tx, student, roundId, now()))).toMatchObject({
      talk: { id: talkId, minutes: 10, room: "C2" },
    });
    await submit(moveTalk, coach, { talkId, plannedDay: later(soon(), { days: 1 }), plannedTime: "13:00" });
    expect((await theRound(roundId)).free).toHaveLength(4);
    await submit(cancelTalk, student, { talkId, reason: "absent" });
    const after = await theRound(roundId);
    expect(after.students.every(({ talk }) => talk === null)).toBe(true);
    expect(await here.inside((tx) => listMissed(tx, coach, now()))).toEqual([{ reason: "absent", count: 1 }]);
    expect(await choose(student, roundId, first.id)).toMatchObject({ ok: true });
  });

  test("from the last day on the rest gets what is left in one press, and says who is left over", async () => {
    const { here, coach, colleague } = world;
    const early = await opened(later(today(), { days: 1 }));
    expect(await submit(assignRest, coach, { roundId: early })).toMatchObject({ reason: "still-choosing" });
    await submit(closeRound, coach, { roundId: early });
    const roundId = await opened();
    const { free } = await theRound(roundId);
    const [student] = students;
    if (!student) throw new Error("Nobody.");
    await choose(student, roundId, free[3]?.id ?? "");
    expect(await submit(assignRest, colleague, { roundId })).toMatchObject({ reason: "not-found" });
    expect(await submit(assignRest, coach, { roundId })).toMatchObject({ ok: true, data: { left: 1 } });
    const after = await theRound(roundId);
    expect(after.free).toEqual([]);
    const times = after.students.flatMap(({ talk }) => (talk ? [timeOf(talk.plannedFor)] : []));
    expect(times).toEqual(["10:00", "10:15", "10:30", "10:45"]);
    expect(await submit(assignRest, coach, { roundId })).toMatchObject({ reason: "no-slots" });
    const { rounds } = await here.inside((tx) => listRounds(tx, coach));
    expect(rounds[0]).toMatchObject({ id: roundId, students: 5, planned: 4 });
  });

  test("Vandaag asks a student to choose while there is a moment, and the coach for the rest after the last day", async () => {
    const { here, coach } = world;
    const roundId = await opened();
    const tasks = (actor: Actor, moment = now()) =>
      here.inside(async (tx) => {
        const asked = roundTasksOf(actor, moment);
        return asked ? ask(tx, asked) : [];
      });
    const [student, other] = students;
    if (!student || !other) throw new Error("Nobody.");
    expect(await tasks(student)).toMatchObject([{ id: roundId, chooseBy: today() }]);
    expect(await tasks(coach)).toEqual([]);
    const { free } = await theRound(roundId);
    await choose(student, roundId, free[0]?.id ?? "");
    expect(await tasks(student)).toEqual([]);
    const tomorrow = new Date(now().getTime() + 86_400_000);
    expect(await tasks(coach, tomorrow)).toMatchObject([{ id: roundId, waiting: 4 }]);
    await submit(closeRound, coach, { roundId });
    expect(await tasks(coach, tomorrow)).toEqual([]);
    expect(await tasks(other)).toEqual([]);
    expect(await choose(other, roundId, free[1]?.id ?? "")).toMatchObject({ reason: "closed" });
  });

  test("nothing is asked of a student while the coach has something else at every moment", async () => {
    const { here, coach } = world;
    await opened();
    const [student, other] = students;
    if (!student || !other) throw new Error("Nobody.");
    const tasks = () =>
      here.inside((tx) => {
        const asked = roundTasksOf(student, now());
        return asked ? ask(tx, asked) : Promise.resolve([]);
      });
    expect(await tasks()).toHaveLength(1);
    for (const plannedTime of ["10:00", "10:15", "10:30", "10:45"])
      await submit(planTalk, coach, { studentId: other.personId, plannedDay: soon(), plannedTime });
    expect(await tasks()).toEqual([]);
  });

  test("who got another coach chooses nothing of the earlier one's, and stands in that round no more", async () => {
    const { here, coach, colleague } = world;
    const roundId = await opened();
    const [student] = students;
    const { free } = await theRound(roundId);
    await here.inside((tx) =>
      tx.coachAssignment.updateMany({
        where: { studentId: student?.personId ?? "", coachId: coach.personId },
        data: { coachId: colleague.personId },
      }),
    );
    if (!student) throw new Error("Nobody.");
    expect(await choose(student, roundId, free[0]?.id ?? "")).toMatchObject({ reason: "not-found" });
    expect((await theRound(roundId)).students).toHaveLength(4);
  });
});

test("every round of a coach is on a page of the list, and who asks for a page there is not gets the last", async () => {
  const { here, coach } = world;
  await here.inside((tx) =>
    tx.talkRound.createMany({
      data: Array.from({ length: 26 }, (_, at) => ({
        ...{ id: newId(), coachId: coach.personId, madeAt: new Date(Date.UTC(2026, 0, at + 1)) },
        ...{ fromDay: asDate(soon()), untilDay: asDate(until()) },
      })),
    }),
  );
  const page = (asked: number) => here.inside((tx) => listRounds(tx, coach, asked));
  expect(await page(1)).toMatchObject({ total: 26, page: 1, rounds: { length: 25 } });
  const last = await page(2);
  expect(last).toMatchObject({ page: 2, rounds: { length: 1 } });
  expect(await page(9)).toEqual(last);
});

test("rounds of more than a year ago and hours of earlier years go by night, talks stay", async () => {
  const { here, coach } = world;
  const roundId = await opened();
  const [student] = students;
  if (!student) throw new Error("Nobody.");
  const { free } = await theRound(roundId);
  await choose(student, roundId, free[0]?.id ?? "");
  const old = { before: later(until(), { days: 1 }), schoolYear: schoolYearOf(now()) + 1 };
  await here.inside((tx) => forgetRounds(tx, here.id, { ...old, before: until() }));
  expect(await here.inside((tx) => findRound(tx, coach, roundId, now()))).not.toBeNull();
  await here.inside((tx) => forgetRounds(tx, here.id, old));
  expect(await here.inside((tx) => findRound(tx, coach, roundId, now()))).toBeNull();
  const talks = { where: { studentId: student.personId } };
  expect(await here.inside((tx) => tx.conversation.count(talks))).toBe(1);
  expect(await here.inside((tx) => tx.mentorHour.count({ where: { onDay: asDate(soon()) } }))).toBe(0);
});
