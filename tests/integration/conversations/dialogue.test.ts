import { beforeAll, describe, expect, test } from "vitest";
import { listOwnTalks, listTalksToDo } from "@/lib/conversations/agenda/queries";
import { cancelTalk, planTalk, rewriteReport } from "@/lib/conversations/actions";
import { confirmTalk, confirmTogether, objectToTalk } from "@/lib/conversations/confirmations/actions";
import { findObjection } from "@/lib/conversations/confirmations/queries";
import { chooseCards } from "@/lib/conversations/dialogue/actions";
import { judgeDepth } from "@/lib/conversations/dialogue/depth/actions";
import { findOwnDepth } from "@/lib/conversations/dialogue/depth/queries";
import { addLink, removeLink } from "@/lib/conversations/dialogue/links/actions";
import { listLinks } from "@/lib/conversations/dialogue/links/queries";
import { keepMinimum } from "@/lib/conversations/dialogue/minimum/actions";
import { findMinimum } from "@/lib/conversations/dialogue/minimum/queries";
import { prepareTalk } from "@/lib/conversations/dialogue/preparations/actions";
import { findPassing } from "@/lib/conversations/dialogue/passing/queries";
import { findStudentPreparation } from "@/lib/conversations/dialogue/preparations/queries";
import { findDialogue } from "@/lib/conversations/dialogue/queries";
import { shippedCards } from "@/lib/conversations/dialogue/rules";
import { chooseTeamCards } from "@/lib/conversations/dialogue/sets/actions";
import { findTeamCards } from "@/lib/conversations/dialogue/sets/queries";
import { findTalk } from "@/lib/conversations/queries";
import { editionOf, stateOf } from "@/lib/conversations/rules";
import { handOverCoach } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later, mondayOf, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { firstSignIn } from "@/tests/support/accounts";
import { submit } from "@/tests/support/work";

const now = () => new Date();
const used = shippedCards;

let world: Guidance;
beforeAll(async () => {
  world = await aGuidance();
});

async function planned(days: number, kind = "progress"): Promise<string> {
  const { coach, student } = world;
  const plannedDay = later(dayOf(now()), { days });
  const ending = await submit(planTalk, coach, {
    ...{ studentId: student.personId, kind, plannedDay, plannedTime: "10:00" },
  });
  if (!ending.ok) throw new Error(`Not planned: ${ending.reason}`);
  return (ending.data as { talkId: string }).talkId;
}

async function asked<Answer>(
  actor: Actor,
  talkId: string,
  read: (
    tx: Parameters<typeof findTalk>[0],
    talk: NonNullable<Awaited<ReturnType<typeof findTalk>>>,
  ) => Promise<Answer>,
): Promise<Answer> {
  return world.here.inside(async (tx) => {
    const talk = await findTalk(tx, actor, talkId, now());
    if (!talk) throw new Error("No talk.");
    return read(tx, talk);
  }, actor.personId);
}

const dialogueOf = (actor: Actor, talkId: string) =>
  asked(actor, talkId, (tx, talk) => findDialogue(tx, actor, talk, now()));

describe("question cards", () => {
  test("[O3, O4] the first two talks of a first school year have a template of their own", async () => {
    const { student, here } = world;
    await here.inside((tx) =>
      tx.enrolment.updateMany({ where: { studentId: student.personId }, data: { studyYear: 1 } }),
    );
    const [first, second] = [await planned(2), await planned(3)];
    expect((await dialogueOf(student, first)).template).toBe("first-year-first");
    expect((await dialogueOf(student, second)).template).toBe("first-year-second");
    expect((await dialogueOf(student, first)).pocket).toHaveLength(5);
  });

  test("[O13] [S4] the coach takes along up to five, and what somebody else saved meanwhile is not overwritten", async () => {
    const { coach, student, lead } = world;
    const talkId = await planned(4);
    const card = ["steering-1", "motives-2"];
    expect(await submit(chooseCards, coach, { talkId, card }, { version: 0 })).toMatchObject({ ok: true });
    expect((await dialogueOf(student, talkId)).pocket).toEqual(["steering-1", "motives-2"]);
    expect(await submit(chooseCards, coach, { talkId, card: "growth-1" }, { version: 0 })).toMatchObject({
      reason: "stale",
    });
    expect(await submit(chooseCards, coach, { talkId, card: "own-1" }, { version: 1 })).toMatchObject({
      reason: "no-such-card",
    });
    for (const actor of [student, lead])
      expect(await submit(chooseCards, actor, { talkId, card }, { version: 1 })).toMatchObject({ ok: false });
  });

  test("[M3] a team adds its own and leaves some out; a talk keeps the set it was planned with", async () => {
    const { lead, teamId, coach } = world;
    const before = await planned(5);
    const own = { teamId, questions: "Waar ben je trots op?" };
    expect(
      await submit(
        chooseTeamCards,
        lead,
        { ...own, used: used.filter((card) => card !== "motives-1") },
        { version: 0 },
      ),
    ).toMatchObject({ ok: true });
    const after = await planned(6);
    expect((await dialogueOf(coach, before)).cards).toContain("motives-1");
    const { cards, set } = await dialogueOf(coach, after);
    expect(cards).not.toContain("motives-1");
    expect(cards).toContain("own-1");
    expect(set.questions).toEqual(["Waar ben je trots op?"]);
    expect(
      await submit(chooseTeamCards, lead, { ...own, used: ["results-1"] }, { version: 1 }),
    ).toMatchObject({ reason: "below-minimum" });
    expect(await submit(chooseTeamCards, coach, { ...own, used }, { version: 1 })).toMatchObject({
      ok: false,
    });
  });
});

test("[O13] the institution raises the minimum: a team's choice below it is refused, and planned talks keep theirs", async () => {
  const { here, lead, teamId, coach } = world;
  const own = { teamId, questions: "", used: used.filter((card) => !card.startsWith("networking")) };
  const before = await planned(8);
  const hrId = await here.inside(async (tx) => {
    const id = await addStaff(tx, { givenName: "Helga" });
    await appoint(tx, id, "hr");
    return id;
  });
  const minimum = {
    perTemplate: "1",
    qualities: "0",
    motives: "0",
    exploration: "0",
    steering: "0",
    networking: "2",
  };
  const numberOf = async () => (await here.inside((tx) => findTeamCards(tx, lead, teamId)))?.number ?? 0;
  const choose = async () => submit(chooseTeamCards, lead, own, { version: await numberOf() });
  expect(await choose()).toMatchObject({ ok: true });
  expect(await submit(keepMinimum, lead, minimum, { version: 0 })).toMatchObject({ reason: "forbidden" });
  const hr = await here.actor(hrId);
  expect(await submit(keepMinimum, hr, minimum, { version: 0 })).toMatchObject({ ok: true });
  expect(await submit(keepMinimum, hr, minimum, { version: 0 })).toMatchObject({ reason: "stale" });
  expect(await here.inside((tx) => findMinimum(tx, lead))).toMatchObject({
    ...{ number: 1, perTemplate: 1, cards: [] },
    perCompetence: { networking: 2, qualities: 0 },
  });
  expect(await choose()).toMatchObject({ reason: "below-minimum" });
  expect((await dialogueOf(coach, before)).cards.length).toBeGreaterThan(0);
});

describe("[O8] what a student prepares", () => {
  const read = (actor: Actor, talkId: string) =>
    asked(actor, talkId, (tx, talk) => findStudentPreparation(tx, actor, talk));

  test("is theirs alone until they share it, and the coach's to read from then on", async () => {
    const { coach, student, colleague } = world;
    const talkId = await planned(7);
    const words = { talkId, ownQuestion: "Mag ik wisselen?", card: "growth-1" };
    expect(await submit(prepareTalk, student, words, { version: 0 })).toMatchObject({ ok: true });
    expect((await read(student, talkId))?.said.ownQuestion).toBe("Mag ik wisselen?");
    expect(await read(coach, talkId)).toBeNull();
    const shared = { ...words, release: "yes" };
    expect(await submit(prepareTalk, coach, shared, { version: 0 })).toMatchObject({ ok: false });
    expect(await submit(prepareTalk, student, shared, { version: 1 })).toMatchObject({ ok: true });
    expect((await read(coach, talkId))?.said.card).toBe("growth-1");
    const foundBy = (personId: string) =>
      world.here.inside(
        (tx) => tx.conversationPreparation.count({ where: { conversationId: talkId } }),
        personId,
      );
    expect(await foundBy(coach.personId)).toBe(1);
    expect(await foundBy(colleague.personId)).toBe(0);
  });

  test("[S4] [O21] a talk in passing has the question they shared before one that is still to be held, and cards of the team", async () => {
    const other = await aGuidance();
    const { here, teamId, lead, student } = other;
    const passing = async (reader: Actor) =>
      here.inside(async (tx) => {
        const found = await findStudent(tx, reader, student.personId, now());
        if (!found) throw new Error("No student.");
        return findPassing(tx, reader, found, now());
      }, reader.personId);
    const used = shippedCards.filter((card) => card !== "motives-1");
    await submit(chooseTeamCards, lead, { teamId, questions: "", used }, { version: 0 });
    const bare = await passing(other.coach);
    expect(bare).toMatchObject({ said: null, talkId: null });
    expect(bare.pocket).toEqual([
      "qualities-1",
      "exploration-1",
      "steering-1",
      "networking-1",
      "qualities-2",
    ]);
    const plan = {
      studentId: student.personId,
      plannedDay: later(dayOf(now()), { days: 9 }),
      plannedTime: "10:00",
    };
    const ending = await submit(planTalk, other.coach, plan);
    const { talkId } = (ending as { data: { talkId: string } }).data;
    const words = { talkId, ownQuestion: "Mag ik wisselen?" };
    await submit(prepareTalk, student, words, { version: 0 });
    expect(await passing(other.coach)).toMatchObject({ said: null });
    await submit(prepareTalk, student, { ...words, release: "yes" }, { version: 1 });
    expect(await passing(other.coach)).toMatchObject({ said: { ownQuestion: "Mag ik wisselen?" }, talkId });
    expect(await passing(other.colleague)).toMatchObject({ said: null, talkId: null });
    await submit(cancelTalk, other.coach, { talkId, reason: "time" });
    expect(await passing(other.coach)).toMatchObject({ said: null });
  });

  test("goes along to the next coach, and is closed to the one before", async () => {
    const { here, lead } = world;
    const other = await aGuidance();
    const [mine, before] = [world, world.coach];
    expect(other.here.id).not.toBe(here.id);
    const talkId = await planned(8);
    await submit(prepareTalk, mine.student, { talkId, wentWell: "Stage", release: "yes" }, { version: 0 });
    const coachId = mine.colleague.personId;
    expect(await submit(handOverCoach, lead, { studentId: mine.student.personId, coachId })).toMatchObject({
      ok: true,
    });
    const foundBy = (personId: string) =>
      here.inside((tx) => tx.conversationPreparation.count({ where: { conversationId: talkId } }), personId);
    expect([await foundBy(coachId), await foundBy(before.personId)]).toEqual([1, 0]);
    world = await aGuidance();
  });

  test("is asked for days ahead, over the weekend too, and a coach hears of this week alone", async () => {
    const { here, coach, student } = world;
    const monday = later(mondayOf(dayOf(now())), { weeks: 2 });
    const friday = momentOf(later(monday, { days: -3 }), "10:00");
    const plan = { studentId: student.personId, kind: "progress", plannedDay: monday, plannedTime: "16:00" };
    const ending = await submit(planTalk, coach, plan);
    const { talkId } = (ending as { data: { talkId: string } }).data;
    const coming = async (actor: Actor, at: Date) =>
      (await here.inside((tx) => listTalksToDo(tx, actor, at), actor.personId)).planned
        .filter(({ id }) => id === talkId)
        .map(({ isPrepared }) => isPrepared);
    const thursday = new Date(friday.getTime() - 24 * 3600_000);
    expect(await coming(student, thursday)).toEqual([]);
    expect([await coming(student, friday), await coming(coach, friday)]).toEqual([[false], []]);
    await submit(prepareTalk, student, { talkId, wentWell: "Stage" }, { version: 0 });
    expect(await coming(student, friday)).toEqual([true]);
    expect(await coming(coach, momentOf(monday, "10:00"))).toEqual([false]);
  });
});

describe("[S5] confirming together on one screen", () => {
  const talkOf = (talkId: string) => asked(world.coach, talkId, async (_tx, talk) => talk);
  const together = async (talkId: string) =>
    submit(confirmTogether, world.coach, { talkId }, { version: editionOf(await talkOf(talkId)) });

  test("is kept as that, stands on the student's list of today for a week, and can be signed for alone", async () => {
    const { student, here } = world;
    const talkId = await recorded(world, { studentWords: "Ik wil verder leren." });
    expect(await together(talkId)).toMatchObject({ ok: true });
    expect(await talkOf(talkId)).toMatchObject({ confirmedHow: "shared-screen", isConfirmed: true });
    const toDo = () => here.inside((tx) => listTalksToDo(tx, student, now()), student.personId);
    expect((await toDo()).toReadAgain.map(({ id }) => id)).toEqual([talkId]);
    const held = await here.inside(
      (tx) => listOwnTalks(tx, student, { tab: "held", page: 1 }, now()),
      student.personId,
    );
    expect(held.talks.map(({ id }) => id)).toContain(talkId);
    const version = editionOf(await talkOf(talkId));
    expect(await submit(confirmTalk, student, { talkId }, { version })).toMatchObject({ ok: true });
    expect(await talkOf(talkId)).toMatchObject({ confirmedHow: "own-account" });
    expect((await toDo()).toReadAgain).toEqual([]);
    expect(await submit(objectToTalk, student, { talkId, objection: "Toch niet" })).toMatchObject({
      reason: "not-together",
    });
  });

  test("is undone by an objection in the student's own words; from then on they confirm on their own account", async () => {
    const { student, coach } = world;
    const talkId = await recorded(world, { coachNotes: "Wil stoppen." });
    await together(talkId);
    const objection = { talkId, objection: "Ik wil niet stoppen." };
    expect(await submit(objectToTalk, coach, objection)).toMatchObject({ ok: false });
    expect(await submit(objectToTalk, student, objection)).toMatchObject({ ok: true });
    const talk = await talkOf(talkId);
    expect([stateOf(talk, now()), talk.isObjected]).toEqual(["recorded", true]);
    const read = await asked(coach, talkId, (tx) => findObjection(tx, coach, talkId));
    expect(read?.words).toBe("Ik wil niet stoppen.");
    expect(await together(talkId)).toMatchObject({ reason: "objected-before" });
    const rewritten = { talkId, studentWords: "Ik ga door.", coachNotes: "" };
    await submit(rewriteReport, coach, rewritten, { version: talk.reportVersion });
    const version = editionOf(await talkOf(talkId));
    expect(await submit(confirmTalk, student, { talkId }, { version })).toMatchObject({ ok: true });
  });

  test("can't be said to be wrong after a week, nor by anybody else, nor of an edition that was not read", async () => {
    const { student, here, lead } = world;
    const talkId = await recorded(world);
    expect(await submit(confirmTogether, world.coach, { talkId }, { version: 9 })).toMatchObject({
      reason: "stale",
    });
    expect(await submit(confirmTogether, student, { talkId }, { version: 1 })).toMatchObject({ ok: false });
    expect(await submit(confirmTogether, lead, { talkId }, { version: 1 })).toMatchObject({ ok: false });
    await together(talkId);
    await here.inside((tx) =>
      tx.conversationConfirmation.updateMany({
        where: { conversationId: talkId },
        data: { confirmedAt: new Date(Date.now() - 8 * 24 * 3600_000) },
      }),
    );
    // Who never signed in had no week yet.
    expect(await talkOf(talkId)).toMatchObject({ firstSignInAt: null });
    const weeksAgo = new Date(Date.now() - 9 * 24 * 3600_000);
    await firstSignIn(here, student.personId, weeksAgo);
    expect(await talkOf(talkId)).toMatchObject({ firstSignInAt: weeksAgo });
    const toDo = await here.inside((tx) => listTalksToDo(tx, student, now()), student.personId);
    expect(toDo.toReadAgain.map(({ id }) => id)).not.toContain(talkId);
    expect(await submit(objectToTalk, student, { talkId, objection: "a" })).toMatchObject({
      reason: "too-late-to-object",
    });
  });

  test("counts from the first sign-in of who had none before", async () => {
    world = await aGuidance();
    const { student, here } = world;
    const talkId = await recorded(world);
    await together(talkId);
    await here.inside((tx) =>
      tx.conversationConfirmation.updateMany({
        where: { conversationId: talkId },
        data: { confirmedAt: new Date(Date.now() - 30 * 24 * 3600_000) },
      }),
    );
    await firstSignIn(here, student.personId, new Date());
    const toDo = await here.inside((tx) => listTalksToDo(tx, student, now()), student.personId);
    expect(toDo.toReadAgain.map(({ id }) => id)).toEqual([talkId]);
    expect(await submit(objectToTalk, student, { talkId, objection: "Dit klopt niet" })).toMatchObject({
      ok: true,
    });
  });
});

test("[O10] how deep a talk went is for who says it alone", async () => {
  const { student, coach, here } = world;
  const talkId = await recorded(world);
  expect(await submit(judgeDepth, student, { talkId, depth: "4" })).toMatchObject({ ok: true });
  expect(await submit(judgeDepth, student, { talkId, depth: "3" })).toMatchObject({ ok: true });
  const talk = { id: talkId, studentId: student.personId };
  const said = (actor: Actor) => here.inside((tx) => findOwnDepth(tx, actor, talk), actor.personId);
  expect([await said(student), await said(coach)]).toEqual([
    { depth: 3, minimum: 10 },
    { depth: null, minimum: 5 },
  ]);
  const seen = await here.inside((tx) => tx.conversationDepth.count(), coach.personId);
  expect(seen).toBe(0);
  expect(await submit(judgeDepth, world.lead, { talkId, depth: "3" })).toMatchObject({ ok: false });
});

test("[O10] a next coach reads a talk they did not hold, and says nothing of how deep it went", async () => {
  const mine = await aGuidance();
  const { lead, colleague, student } = mine;
  const talkId = await recorded(mine);
  const handed = { studentId: student.personId, coachId: colleague.personId };
  expect(await submit(handOverCoach, lead, handed)).toMatchObject({ ok: true });
  expect(await submit(judgeDepth, colleague, { talkId, depth: "3" })).toMatchObject({ reason: "forbidden" });
  expect(await submit(judgeDepth, student, { talkId, depth: "3" })).toMatchObject({ ok: true });
});

test("[O22, S1] HR and the coordinator of career guidance keep the pages next to talks, each address once", async () => {
  const { here, coach } = world;
  const hr = await here.actor(
    await here.inside(async (tx) => {
      const id = await addStaff(tx);
      await appoint(tx, id, "hr");
      return id;
    }),
  );
  const link = { name: "Beroepen", address: "https://beroepen.example/" };
  expect(await submit(addLink, coach, link)).toMatchObject({ ok: false });
  expect(await submit(addLink, hr, link)).toMatchObject({ ok: true });
  expect(await submit(addLink, hr, link)).toMatchObject({ reason: "link-there" });
  const [kept] = await here.inside((tx) => listLinks(tx));
  expect(kept).toMatchObject(link);
  expect(await submit(removeLink, hr, { linkId: newId() })).toMatchObject({ ok: false });
  expect(await submit(removeLink, hr, { linkId: kept?.id ?? "" })).toMatchObject({ ok: true });
  expect(await here.inside((tx) => listLinks(tx))).toEqual([]);
});
