import { beforeEach, describe, expect, test } from "vitest";
import { settleAgreement } from "@/lib/conversations/agreements/actions";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { listTalksToDo } from "@/lib/conversations/agenda/queries";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { handOverWithNote, writeHandoverNote } from "@/lib/conversations/handover/actions";
import { handingOverInput } from "@/lib/conversations/handover/schema";
import { handoverNotesOf, listHandovers, openHandoverNotes } from "@/lib/conversations/handover/queries";
import { mayReadContent, mayReadTalk } from "@/lib/conversations/policy";
import { findTalk, listTalksOf } from "@/lib/conversations/queries";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { answerHandover, assignCoach, handOverCoach } from "@/lib/organisation/students/actions";
import { newCoachOf, findStudent } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { ask } from "@/lib/platform/together";
import { connectedAs } from "@/tests/support/database";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { newId } from "@/lib/platform/ids";
import { submit } from "@/tests/support/work";

const now = () => new Date();

let world: Guidance;
let talkId: string;

beforeEach(async () => {
  world = await aGuidance();
  const due = later(dayOf(now()), { days: 2 });
  talkId = await recorded(world, { studentWords: "Eerder", agreement: "Belt", doer: "student", due });
});

/** Who leads the team names the next coach; the former one still has to say what that one should know. */
async function handOver(by: Actor, next: Actor): Promise<void> {
  const sent = { studentId: world.student.personId, coachId: next.personId };
  expect(await submit(handOverCoach, by, sent)).toMatchObject({ ok: true });
}

async function answer(opens: "yes" | "no", by = world.student) {
  return submit(answerHandover, by, { studentId: world.student.personId, opens });
}

/** What of this talk somebody sees: its facts, its content, and the same in every list that shows or counts it. */
async function seenBy({ personId }: Actor, id = talkId) {
  const { here, student } = world;
  const reader = await here.actor(personId);
  return here.inside(async (tx) => {
    const talk = await findTalk(tx, reader, id, now());
    if (!talk) throw new Error("No talk.");
    const mine = <Row extends { talkId: string }>(rows: readonly Row[]) =>
      rows.some((row) => row.talkId === id);
    const { students } = await listProgress(tx, reader, { coachId: personId }, now());
    return {
      facts: mayReadTalk(reader, talk),
      content: mayReadContent(reader, talk),
      agreement: mine(await listAgreements(tx, reader, talk.student)),
      due: mine((await listTalksToDo(tx, reader, now())).agreements),
      counted: students.find(({ id: found }) => found === student.personId)?.openAgreements ?? 0,
    };
  });
}

const everything = { facts: true, content: true, agreement: true, due: true, counted: 1 };
const onlyFacts = { facts: true, content: false, agreement: false, due: false, counted: 0 };
const nothing = { ...onlyFacts, facts: false };

describe("[6.5-4] what an earlier coach recorded opens to the next only if the student agrees", () => {
  test("from the handover on, as long as the student says nothing", async () => {
    const { coach, colleague, lead } = world;
    await handOver(lead, colleague);
    expect(await seenBy(colleague)).toEqual(everything);
    expect(await seenBy(coach)).toEqual(nothing);
  });

  test("not any more from the moment they say no: page, agreements, Vandaag and the count; facts stay", async () => {
    const { here, coach, colleague, lead, student } = world;
    await handOver(lead, colleague);
    expect(await answer("no")).toMatchObject({ ok: true });
    expect(await seenBy(colleague)).toEqual(onlyFacts);
    expect(await seenBy(coach)).toEqual(nothing);
    const facts = await here.inside((tx) => listTalksOf(tx, colleague, student.personId, now()));
    expect(facts.map(({ id }) => id)).toEqual([talkId]);
    expect(await seenBy(student)).toMatchObject({ content: true, agreement: true, due: true });
  });

  test("and an agreement that is closed can't be settled by its id", async () => {
    const { here, colleague, lead, student } = world;
    const [made] = await here.inside(async (tx) => {
      const found = await findStudent(tx, student, student.personId, now());
      return found ? listAgreements(tx, student, found) : [];
    });
    await handOver(lead, colleague);
    await answer("no");
    const sent = { agreementId: made?.id ?? "", settlement: "done" };
    expect(await submit(settleAgreement, colleague, sent)).toMatchObject({ reason: "not-found" });
    await answer("yes");
    expect(await submit(settleAgreement, colleague, sent)).toMatchObject({ ok: true });
  });

  test("again when they open it again", async () => {
    const { colleague, lead } = world;
    await handOver(lead, colleague);
    await answer("no");
    await answer("yes");
    expect(await seenBy(colleague)).toEqual(everything);
  });

  test("a coach who comes back reads their own again, and what came in between only if the student agrees", async () => {
    const { coach, colleague, lead, student } = world;
    await handOver(lead, colleague);
    const between = await recorded({ coach: colleague, student }, { studentWords: "Tussendoor" });
    await handOver(lead, coach);
    await answer("no");
    expect(await seenBy(coach)).toMatchObject({ content: true, agreement: true, due: true, counted: 1 });
    expect(await seenBy(coach, between)).toMatchObject({ facts: true, content: false });
    await answer("yes");
    expect(await seenBy(coach, between)).toMatchObject({ facts: true, content: true });
    expect(await seenBy(colleague, between)).toMatchObject({ facts: false, content: false });
  });

  test("no colleague opens again what the student closed by going round by another coach", async () => {
    const { coach, colleague, lead } = world;
    await handOver(lead, colleague);
    await answer("no");
    await handOver(lead, coach);
    await handOver(lead, colleague);
    expect(await seenBy(colleague)).toMatchObject({ facts: true, content: false });
    expect(await answer("yes")).toMatchObject({ ok: true });
    expect(await seenBy(colleague)).toMatchObject({ content: true });
  });

  test("also by who left school and came back to another coach", async () => {
    const { here, colleague, lead, student } = world;
    const studentId = student.personId;
    await here.inside((tx) =>
      tx.coachAssignment.updateMany({
        where: { studentId },
        data: { endsOn: asDate(later(dayOf(now()), { days: -1 })), endedBecause: "left" },
      }),
    );
    const named = { studentId, coachId: colleague.personId };
    expect(await submit(assignCoach, lead, named)).toMatchObject({ ok: true });
    expect(await here.inside((tx) => ask(tx, newCoachOf(student, now())))).not.toBeNull();
    expect(await answer("no")).toMatchObject({ ok: true });
    expect(await seenBy(colleague)).toMatchObject({ facts: true, content: false });
  });

  test("is for the student to say, and only about a coach who followed another", async () => {
    const { coach, colleague, lead } = world;
    expect(await answer("no")).toMatchObject({ reason: "first-coach" });
    await handOver(lead, colleague);
    for (const somebody of [coach, colleague, lead])
      expect(await answer("no", somebody)).toMatchObject({ ok: false });
    expect(await seenBy(colleague)).toEqual(everything);
  });

  test("the student hears who it is, since when and by whom, until they answered or two weeks passed", async () => {
    const { here, colleague, lead, student } = world;
    const told = () => here.inside((tx) => ask(tx, newCoachOf(student, now())));
    expect(await told()).toBeNull();
    await handOver(lead, colleague);
    expect(await told()).toMatchObject({ name: colleague.name, since: dayOf(now()) });
    const shown = await here.inside((tx) => findStudent(tx, student, student.personId, now()));
    expect(shown?.coach).toMatchObject({ namedBy: lead.name, isSuccessor: true, answeredAt: null });
    const after = (days: number) => new Date(now().getTime() + days * 86_400_000);
    expect(await here.inside((tx) => ask(tx, newCoachOf(student, after(14))))).not.toBeNull();
    expect(await here.inside((tx) => ask(tx, newCoachOf(student, after(15))))).toBeNull();
    await answer("yes");
    expect(await told()).toBeNull();
  });
});

describe("[O14] who was the coach leaves one note for the next", () => {
  const note = (text: string) => ({ studentId: world.student.personId, note: text });

  async function notesFor({ personId }: Actor) {
    const { here, student } = world;
    const reader = await here.actor(personId);
    return here.inside(async (tx) => {
      const found = await findStudent(tx, reader, student.personId, now());
      const asked = found && handoverNotesOf(reader, found, now());
      const notes = asked ? await openHandoverNotes(tx, reader, await ask(tx, asked)) : [];
      return notes.map(({ text }) => text);
    });
  }

  test("read by the next coach, also when earlier reports are closed, and by the student; by nobody else", async () => {
    const { coach, colleague, lead, student } = world;
    await handOver(lead, colleague);
    await answer("no");
    expect(await submit(writeHandoverNote, coach, note("Kanarie mee"), { version: 0 })).toMatchObject({
      ok: true,
    });
    expect(await notesFor(colleague)).toEqual(["Kanarie mee"]);
    expect(await notesFor(student)).toEqual(["Kanarie mee"]);
    expect([await notesFor(coach), await notesFor(lead)]).toEqual([[], []]);
    const rows = await connectedAs("owner", (client) =>
      client.query("select 1 from handover_notes t where t::text like '%Kanarie%'"),
    );
    expect(rows.rowCount).toBe(0);
  });

  test("a later coach reads the note for the one between only if the student agrees", async () => {
    const { coach, colleague, lead, student } = world;
    await handOver(lead, colleague);
    await submit(writeHandoverNote, coach, note("Voor Karim"), { version: 0 });
    await handOver(lead, lead);
    await answer("no");
    expect([await notesFor(lead), await notesFor(student)]).toEqual([[], ["Voor Karim"]]);
    await answer("yes");
    expect(await notesFor(lead)).toEqual(["Voor Karim"]);
  });

  test("can be changed for two weeks by its author, over the version they read, and by nobody else", async () => {
    const { here, coach, colleague, lead, student } = world;
    expect(await submit(writeHandoverNote, coach, note("Te vroeg"), { version: 0 })).toMatchObject({
      reason: "not-found",
    });
    await handOver(lead, colleague);
    for (const somebody of [colleague, lead, student])
      expect(await submit(writeHandoverNote, somebody, note("Niet van mij"), { version: 0 })).toMatchObject({
        reason: "not-found",
      });
    await submit(writeHandoverNote, coach, note("Eerst"), { version: 0 });
    expect(await submit(writeHandoverNote, coach, note("Oud"), { version: 0 })).toMatchObject({
      reason: "stale",
      current: { version: 1, text: { note: "Eerst" } },
    });
    await submit(writeHandoverNote, coach, note("Beter"), { version: 1 });
    expect(await notesFor(colleague)).toEqual(["Beter"]);
    const after = (days: number) => new Date(now().getTime() + days * 86_400_000);
    const open = (at: Date) => here.inside((tx) => listHandovers(tx, coach, at));
    expect((await open(after(14))).map(({ noteVersion }) => noteVersion)).toEqual([2]);
    expect(await open(after(15))).toEqual([]);
  });

  test("a coach who hands over says it in the same deed: words, or that there is nothing; never neither or both", async () => {
    const { coach, colleague, lead, student } = world;
    const handing = { studentId: student.personId, coachId: colleague.personId };
    for (const unsaid of [{}, { note: "  " }, { note: "Iets", nothing: "yes" }])
      expect(handingOverInput.safeParse({ ...handing, ...unsaid }).success).toBe(false);
    expect(await submit(handOverCoach, coach, handing)).toMatchObject({ ok: false });
    expect(await seenBy(coach)).toEqual(everything);
    const [said, key] = [{ ...handing, note: "Kanarie mee" }, newId()];
    expect(await submit(handOverWithNote, coach, said, { key })).toMatchObject({ ok: true });
    // Pressed twice, or sent again because the answer was lost: it is done, and nobody else's to do.
    expect(await submit(handOverWithNote, coach, said, { key })).toMatchObject({ ok: true });
    expect(await submit(handOverWithNote, coach, said, { key: newId() })).toMatchObject({ ok: false });
    expect(await submit(handOverWithNote, lead, said, { key })).toMatchObject({ ok: false });
    expect(await notesFor(colleague)).toEqual(["Kanarie mee"]);
    const back = { ...handing, coachId: lead.personId };
    expect(await submit(handOverWithNote, colleague, { ...back, nothing: "yes" })).toMatchObject({
      ok: true,
    });
    expect(await notesFor(student)).toEqual([null, "Kanarie mee"]);
    expect(await notesFor(lead)).toEqual([null, "Kanarie mee"]);
  });

  test("is asked of who was the coach until it is there, however long ago a leader named the next one", async () => {
    const { here, coach, colleague, lead } = world;
    await handOver(lead, colleague);
    const asked = async (days: number) => {
      const at = new Date(now().getTime() + days * 86_400_000);
      return here.inside(async (tx) => tasksOf(await findToDo(tx, coach, at), at).map(({ kind }) => kind));
    };
    expect(await asked(60)).toContain("handover");
    expect(
      await submit(writeHandoverNote, coach, { ...note(""), nothing: "yes" }, { version: 0 }),
    ).toMatchObject({
      ok: true,
    });
    expect(await asked(0)).not.toContain("handover");
    expect(await notesFor(colleague)).toEqual([null]);
    expect(await here.inside((tx) => listHandovers(tx, coach, now()))).toMatchObject([
      { isNothing: true, noteVersion: 1 },
    ]);
  });

  test("is asked no more once the next coach passed the student on, or the student left", async () => {
    const { here, coach, colleague, lead } = world;
    const later60 = new Date(now().getTime() + 60 * 86_400_000);
    await handOver(lead, colleague);
    expect(await here.inside((tx) => listHandovers(tx, coach, later60))).toHaveLength(1);
    await handOver(lead, lead);
    expect(await here.inside((tx) => listHandovers(tx, coach, later60))).toEqual([]);
  });

  test("is not asked for a student who came back", async () => {
    const { here, coach, colleague, lead } = world;
    await handOver(lead, colleague);
    await handOver(lead, coach);
    expect(await here.inside((tx) => listHandovers(tx, coach, now()))).toEqual([]);
    expect(await here.inside((tx) => listHandovers(tx, colleague, now()))).toHaveLength(1);
  });
});
