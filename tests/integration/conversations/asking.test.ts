import { beforeEach, describe, expect, test } from "vitest";
import { findPage as findAgendaPage } from "@/app/[institution]/gesprekken/find-page";
import { findPage as findTalkPage } from "@/app/[institution]/gesprekken/[talkId]/find-page";
import { findPage as findStudentPage } from "@/app/[institution]/studenten/[studentId]/find-page";
import { cancelTalk, moveTalk, planTalk } from "@/lib/conversations/actions";
import { agendaQuery } from "@/lib/conversations/agenda/schema";
import { answerRequest, askForTalk, takeBack } from "@/lib/conversations/asking/actions";
import { requestTasksOf } from "@/lib/conversations/asking/queries";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { addHour } from "@/lib/conversations/hours/actions";
import { talkNewsOf } from "@/lib/conversations/news/queries";
import { planRound } from "@/lib/conversations/rounds/actions";
import { handOverCoach } from "@/lib/organisation/students/actions";
import { dayOf, later, momentOf } from "@/lib/platform/calendar";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import type { TrailNote } from "@/lib/platform/trail";
import { ask } from "@/lib/platform/together";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const now = () => new Date();
const inDays = (days: number) => later(dayOf(now()), { days });
const about = "Ik twijfel over mijn opleiding";

let world: Guidance;

beforeEach(async () => {
  world = await aGuidance();
});

const again = ({ personId }: Actor) => world.here.actor(personId);

/** The student asks, and says so in these words. */
async function asked(words: Readonly<Record<string, string>> = { about }) {
  const ending = await submit(askForTalk, world.student, words);
  if (!ending.ok) throw new Error(`Not asked: ${ending.reason}`);
  return (ending.data as { requestId: string }).requestId;
}

/** What there is of a page, as somebody reads it, and what it notes. */
async function opened<Page>(
  reader: Actor,
  find: (reading: Parameters<typeof findStudentPage>[0]) => Promise<Page>,
) {
  const notes: TrailNote[] = [];
  const page = await world.here.inside(
    (tx) =>
      find({
        tx,
        actor: reader,
        now: now(),
        noteReading: (...seen) => {
          notes.push(...seen.filter(({ subjectPersonId }) => subjectPersonId !== reader.personId));
          return Promise.resolve();
        },
      }),
    reader.personId,
  );
  return { page, notes };
}

const ownPage = (reader: Actor) =>
  opened(reader, (reading) => findAgendaPage(reading, agendaQuery.parse({})));

const studentPage = (reader: Actor) =>
  opened(reader, (reading) => findStudentPage(reading, world.here.slug, world.student.personId));

const talkPage = (reader: Actor, talkId: string) =>
  opened(reader, (reading) => findTalkPage(reading, talkId));

function tasksOf(reader: Actor) {
  return world.here.inside(async (tx) => {
    const tasks = requestTasksOf(reader, now());
    return tasks ? (await ask(tx, tasks)).map(({ kind }) => kind) : [];
  }, reader.personId);
}

function newsOf(reader: Actor, at = now()) {
  return world.here.inside((tx) => ask(tx, talkNewsOf(reader, at)), reader.personId);
}

async function planned(day: string, time = "10:00") {
  const plan = { studentId: world.student.personId, plannedDay: day, plannedTime: time };
  const ending = await submit(planTalk, world.coach, plan);
  if (!ending.ok) throw new Error(`Not planned: ${ending.reason}`);
  return (ending.data as { talkId: string }).talkId;
}

const isAsking = (reader: Actor) =>
  world.here.inside(async (tx) => {
    const { students } = await listProgress(tx, reader, { coachId: reader.personId }, now());
    return students.find(({ id }) => id === world.student.personId)?.isAsking;
  }, reader.personId);

describe("[N4] a student asks their coach for a talk", () => {
  test("it waits with the coach of today alone, in their list, on Vandaag and on the student's page", async () => {
    const { coach, colleague, lead, student } = world;
    await asked({ about, suits: "Donderdag na de les" });
    expect(await isAsking(coach)).toBe(true);
    const team = await world.here.inside(async (tx) => {
      const { students } = await listProgress(tx, lead, { teamId: world.teamId }, now());
      return students.map((each) => each.isAsking);
    }, lead.personId);
    expect(team).not.toContain(true);
    expect(await tasksOf(coach)).toEqual(["asked"]);
    expect(await tasksOf(colleague)).toEqual([]);
    const { page, notes } = await studentPage(coach);
    expect(page?.asked?.words).toMatchObject({ about, suits: "Donderdag na de les" });
    expect(notes).toContainEqual(expect.objectContaining({ entity: "talk-request", verb: "read" }));
    for (const other of [lead, colleague]) expect((await studentPage(other)).page?.asked).toBeNull();
    expect((await ownPage(student)).page.asking?.own?.words.about).toBe(about);
  });

  test("the database shows a request to nobody but these two, and lets nobody else write one", async () => {
    const { here, coach, colleague, lead, student } = world;
    await asked();
    const seen = ({ personId }: Actor) => here.inside((tx) => tx.talkRequest.count(), personId);
    expect(await Promise.all([student, coach, colleague, lead].map(seen))).toEqual([1, 1, 0, 0]);
    expect(await here.inside((tx) => tx.talkRequest.count())).toBe(0);
    const data = { id: newId(), studentId: student.personId, askedAt: now() };
    await expect(here.inside((tx) => tx.talkRequest.create({ data }), lead.personId)).rejects.toThrow();
  });

  test("one at a time, also when it is asked twice at once; taking it back leaves nothing", async () => {
    const { student } = world;
    const endings = await Promise.all([1, 2].map(() => submit(askForTalk, student, { about })));
    expect(endings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(endings).toContainEqual(expect.objectContaining({ ok: false, reason: "asked-already" }));
    const requestId = (await ownPage(student)).page.asking?.own?.standing.id ?? "";
    expect(await submit(takeBack, student, { requestId })).toMatchObject({ ok: true });
    expect(await submit(takeBack, student, { requestId })).toMatchObject({ ok: false, reason: "not-found" });
    expect((await ownPage(student)).page.asking?.own).toBeNull();
    await asked({});
  });

  test("who has no coach is told so", async () => {
    const { here, teamId, programmeId } = world;
    const alone = await here.inside((tx) => addStudent(tx, { teamId, programmeId }));
    expect(await submit(askForTalk, await here.actor(alone), { about })).toMatchObject({
      reason: "no-coach",
    });
  });

  test("the coach answers once, the student reads it once on Vandaag and may ask anew", async () => {
    const { coach, student } = world;
    const requestId = await asked();
    const said = { requestId, answer: "We spreken elkaar dinsdag al." };
    expect(await submit(answerRequest, coach, said)).toMatchObject({ ok: true });
    expect(await submit(answerRequest, coach, said)).toMatchObject({ reason: "settled-already" });
    expect(await submit(takeBack, student, { requestId })).toMatchObject({ reason: "settled-already" });
    expect(await tasksOf(coach)).toEqual([]);
    expect(await tasksOf(student)).toEqual(["answered"]);
    const { own } = (await ownPage(student)).page.asking ?? {};
    expect(own?.words.answer).toBe(said.answer);
    expect(own?.standing.answeredBy?.givenName).toBe("Hanneke");
    expect(await tasksOf(student)).toEqual([]);
    await asked({ about: "Toch graag" });
    expect((await ownPage(student)).page.asking?.own?.words.answer).toBe("");
  });

  test("goes along to the next coach, and no longer to the one before", async () => {
    const { coach, colleague, lead, student } = world;
    const requestId = await asked();
    const to = { studentId: student.personId, coachId: colleague.personId };
    expect(await submit(handOverCoach, lead, to)).toMatchObject({ ok: true });
    const next = await again(colleague);
    expect((await studentPage(next)).page?.asked?.words.about).toBe(about);
    expect(await tasksOf(await again(coach))).toEqual([]);
    const said = { requestId, answer: "Nee" };
    expect(await submit(answerRequest, await again(coach), said)).toMatchObject({ reason: "not-found" });
    expect(await submit(answerRequest, next, said)).toMatchObject({ ok: true });
  });
});

describe("[N4] a talk settles what was asked", () => {
  test("planned in the first free moment of the hours, and its page says what for", async () => {
    const { coach, student } = world;
    const hour = { repeats: "once", onDay: inDays(6), startsAt: "10:00", endsAt: "10:30", room: "B1.04" };
    await submit(addHour, coach, { ...hour, talkMinutes: "15", pauseMinutes: "0" });
    await asked();
    const { page } = await studentPage(coach);
    const first = { day: inDays(6), time: "10:00", minutes: 15, room: "B1.04" };
    expect(page?.asked?.proposed).toEqual(first);
    const talkId = await planned(inDays(6));
    expect((await studentPage(coach)).page?.asked).toBeNull();
    expect((await ownPage(student)).page.asking?.own).toBeNull();
    const looked = await talkPage(coach, talkId);
    expect(looked.page?.asked?.about).toBe(about);
    expect(looked.notes).toContainEqual(expect.objectContaining({ entity: "talk-request" }));
    expect((await talkPage(student, talkId)).page?.asked?.about).toBe(about);
    expect((await talkPage(world.lead, talkId)).page?.asked).toBeNull();
  });

  test("recorded, of a day since it was asked; a talk of before then leaves it waiting", async () => {
    const { coach } = world;
    await asked();
    await recorded(world, { heldOn: inDays(-1) });
    expect(await tasksOf(coach)).toEqual(["asked"]);
    await recorded(world);
    expect(await tasksOf(coach)).toEqual([]);
  });

  test("or in a round", async () => {
    const { coach, student } = world;
    const hour = { repeats: "once", onDay: inDays(6), startsAt: "10:00", endsAt: "10:30", room: "" };
    await submit(addHour, coach, { ...hour, talkMinutes: "15", pauseMinutes: "0" });
    await asked();
    const round = { from: inDays(5), until: inDays(8), student: student.personId };
    const slot = momentOf(inDays(6), "10:00").toISOString();
    expect(await submit(planRound, coach, { ...round, slot })).toMatchObject({ ok: true });
    expect(await tasksOf(coach)).toEqual([]);
    expect(await newsOf(student)).toMatchObject([{ kind: "planned" }]);
  });
});

describe("each hears what the other changed about a talk", () => {
  test("[O8] the student of one that is planned, until they looked, or are asked to prepare it", async () => {
    const { coach, student } = world;
    const talkId = await planned(inDays(6));
    expect(await newsOf(coach)).toEqual([]);
    expect(await newsOf(student)).toMatchObject([
      { kind: "planned", talkId, name: { givenName: "Hanneke" } },
    ]);
    const near = momentOf(inDays(3), "09:00");
    expect(await newsOf(student, near)).toEqual([]);
    await talkPage(student, talkId);
    expect(await newsOf(student)).toEqual([]);
  });

  test("[M5] the student of one that is moved: when it was as far as they knew, and when it is", async () => {
    const { coach, student } = world;
    const talkId = await planned(inDays(6));
    await talkPage(student, talkId);
    const to = (plannedDay: string, plannedTime: string) =>
      submit(moveTalk, coach, { talkId, plannedDay, plannedTime, plannedMinutes: "20", room: "B2" });
    await to(inDays(7), "11:00");
    await to(inDays(8), "12:00");
    const was = momentOf(inDays(6), "10:00");
    const at = momentOf(inDays(8), "12:00");
    expect(await newsOf(student)).toMatchObject([{ kind: "moved", was, at, room: "B2" }]);
    expect(await newsOf(student, momentOf(inDays(9), "09:00"))).toEqual([]);
    await to(inDays(6), "10:00");
    expect(await newsOf(student)).toEqual([]);
  });

  test("[M5] whoever did not call it off, until the day is over", async () => {
    const { coach, student, colleague } = world;
    const byStudent = await planned(inDays(6));
    await talkPage(student, byStudent);
    await submit(cancelTalk, student, { talkId: byStudent, reason: "other" });
    expect(await newsOf(student)).toEqual([]);
    expect(await newsOf(colleague)).toEqual([]);
    expect(await newsOf(coach)).toMatchObject([{ kind: "off", name: { givenName: "Joris" } }]);
    await talkPage(coach, byStudent);
    expect(await newsOf(coach)).toEqual([]);

    const byCoach = await planned(inDays(2), "09:00");
    await submit(cancelTalk, coach, { talkId: byCoach, reason: "time" });
    expect(await newsOf(student)).toMatchObject([{ kind: "off", was: momentOf(inDays(2), "09:00") }]);
    expect(await newsOf(student, momentOf(inDays(2), "23:00"))).toHaveLength(1);
    expect(await newsOf(student, momentOf(inDays(3), "08:00"))).toEqual([]);
  });
});
