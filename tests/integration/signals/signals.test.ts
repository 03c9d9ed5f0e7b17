import { beforeEach, describe, expect, test } from "vitest";
import { searchWordsOf } from "@/lib/organisation/names/rules";
import type { Actor } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";
import { askForSignal, openSignal, settleSignal, raiseByName, raiseInTeam } from "@/lib/signals/actions";
import { forgetSignals } from "@/lib/signals/commands";
import { mayReadOwn } from "@/lib/signals/policy";
import { findSignal, findWords, listAbout, listNearby, listSignals } from "@/lib/signals/queries";
import { requestsIn } from "@/lib/signals/rules";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStaff, addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const now = new Date();
const words = "Zit al dagen alleen in de kantine.";

let world: Guidance;
let kitchen: Actor;
let name: string;

beforeEach(async () => {
  world = await aGuidance();
  const { here } = world;
  kitchen = await here.actor(await here.inside((tx) => addStaff(tx, { givenName: "Ria" })));
  name = fullName(world.student.name);
  await index(world.student.personId, name);
});

const index = (entityId: string, called: string) =>
  world.here.inside((tx) =>
    tx.searchWord.createMany({
      data: searchWordsOf(called).map((word) => ({ word, kind: "student", entityId })),
    }),
  );
const byName = (actor: Actor, different: Record<string, string> = {}) =>
  submit(raiseByName, actor, { name, teamId: world.teamId, group: "", words, ...different });
const waiting = async (actor: Actor) =>
  world.here.inside(async (tx) =>
    tasksOf(await findToDo(tx, actor, now), now).filter(({ kind }) => kind === "signal"),
  );
const listed = (actor: Actor) => world.here.inside((tx) => listSignals(tx, actor, now));

describe("[C24] what somebody notices about a student", () => {
  test("reaches the coach from the canteen by the exact name: sealed, on Vandaag, and told in the trail without a word of it", async () => {
    expect(await byName(kitchen)).toMatchObject({ ok: true });
    expect(await waiting(world.coach)).toMatchObject([{ people: [{ givenName: "Joris" }] }]);
    expect(await waiting(world.colleague)).toEqual([]);
    const [signal] = await listed(world.coach);
    expect(signal).toMatchObject({ author: { givenName: "Ria" }, deed: null });
    const text = await world.here.inside((tx) => findWords(tx, world.coach, signal?.id ?? ""));
    expect(text).toBe(words);
    const kept = await world.here.inside(
      (tx) => tx.$queryRaw<{ row: string }[]>`
        select to_jsonb(s)::text || encode(s.body, 'escape') as row from signals s
        union all select to_jsonb(e)::text from trail_events e where e.entity = 'signal'`,
    );
    expect(kept).toHaveLength(2);
    expect(kept.some(({ row }) => row.includes("kantine"))).toBe(false);
    expect(kept[1]?.row).toContain(world.student.personId);
  });

  test("that nobody gets is told with one refusal: no such name, not in that team, no coach yet, or two of that name", async () => {
    const refused = { ok: false, reason: "not-delivered" };
    expect(await byName(kitchen, { name: "Piet Nergens" })).toMatchObject(refused);
    expect(await byName(kitchen, { teamId: crypto.randomUUID() })).toMatchObject(refused);
    expect(await byName(kitchen, { group: "9Z" })).toMatchObject(refused);
    const { here, teamId, programmeId } = world;
    const alone = await here.inside((tx) =>
      addStudent(tx, { teamId, programmeId, givenName: "Olga", familyName: "Alleen" }),
    );
    await index(alone, "Olga Alleen");
    expect(await byName(kitchen, { name: "Olga Alleen" })).toMatchObject(refused);
    const { givenName, familyName } = world.student.name;
    const twin = await here.inside((tx) =>
      addStudent(tx, { teamId, programmeId, coachId: world.coach.personId, givenName, familyName }),
    );
    await index(twin, name);
    expect(await byName(kitchen)).toMatchObject(refused);
    expect(await listed(world.coach)).toEqual([]);
  });

  test("can be tried ten times an hour", async () => {
    for (let time = 0; time < 10; time++) await byName(kitchen, { name: "Piet Nergens" });
    expect(await byName(kitchen)).toMatchObject({ ok: false, reason: "sent-enough" });
  });

  test("is found by three letters in the own team only, and not by the coach of the student", async () => {
    const near = (actor: Actor, search: string) =>
      world.here.inside((tx) => listNearby(tx, actor, search, now));
    expect(await near(world.colleague, "Jor")).toMatchObject([
      { id: world.student.personId, groupName: null },
    ]);
    expect(await near(world.colleague, "Jo")).toEqual([]);
    expect(await near(world.coach, "Jor")).toEqual([]);
    expect(await near(kitchen, "Jor")).toEqual([]);
    const sent = { studentId: world.student.personId, words };
    expect(await submit(raiseInTeam, world.colleague, sent)).toMatchObject({ ok: true });
    expect(await submit(raiseInTeam, kitchen, sent)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await submit(raiseInTeam, world.coach, sent)).toMatchObject({ ok: false, reason: "forbidden" });
  });

  test("is settled once, by the coach and not by its author, and then leaves Vandaag", async () => {
    await byName(kitchen);
    const [signal] = await listed(world.coach);
    const sent = { signalId: signal?.id ?? "", deed: "talked" };
    for (const other of [kitchen, world.colleague, world.lead, world.student])
      expect(await submit(settleSignal, other, sent)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await submit(settleSignal, world.coach, sent)).toMatchObject({ ok: true });
    expect(await submit(settleSignal, world.coach, sent)).toMatchObject({ reason: "settled-already" });
    expect(await waiting(world.coach)).toEqual([]);
    expect(await listed(world.coach)).toMatchObject([{ deed: "talked" }]);
  });

  test("is gone after its term, and not a day before", async () => {
    await byName(kitchen);
    const [signal] = await listed(world.coach);
    const { here } = world;
    await here.inside((tx) => forgetSignals(tx, here.id, new Date(now.getTime() - 60_000)));
    expect(await here.inside((tx) => findSignal(tx, world.coach, signal?.id ?? "", now))).not.toBeNull();
    await here.inside((tx) => forgetSignals(tx, here.id, new Date(Date.now() + 60_000)));
    expect(await here.inside((tx) => findSignal(tx, world.coach, signal?.id ?? "", now))).toBeNull();
  });
});

const about = (later = now) =>
  world.here.inside(async (tx) => requestsIn(await listAbout(tx, world.student, later), later));
const readable = async (signalId: string, later = now) => {
  const signal = await world.here.inside((tx) => findSignal(tx, world.student, signalId, later));
  return signal !== null && mayReadOwn(world.student, signal, later);
};
const asked = (actor: Actor) =>
  world.here.inside(async (tx) =>
    tasksOf(await findToDo(tx, actor, now), now).filter(({ kind }) => kind.startsWith("signal-")),
  );
const raised = async () => {
  await byName(kitchen);
  return (await listed(world.coach))[0]?.id ?? "";
};
const ahead = (days: number) => new Date(Date.now() + days * 86_400_000);

describe("[C24] what was passed on about a student", () => {
  test("is there for the student to ask for, unasked no more than a day, and is asked for by nobody else", async () => {
    const signalId = await raised();
    expect(await about()).toMatchObject([{ id: signalId, state: "none", opensAt: null }]);
    expect(await asked(world.student)).toEqual([]);
    expect(await readable(signalId, ahead(300))).toBe(false);
    for (const other of [kitchen, world.coach, world.colleague, world.lead])
      expect(await submit(askForSignal, other, { signalId })).toMatchObject({ reason: "forbidden" });
    expect(await submit(askForSignal, world.student, { signalId })).toMatchObject({ ok: true });
    expect(await submit(askForSignal, world.student, { signalId })).toMatchObject({
      reason: "asked-already",
    });
  });

  test("asked for, waits a week for the coach to talk it through, who opens it and is asked on Vandaag", async () => {
    const signalId = await raised();
    const sent = { signalId };
    expect(await submit(openSignal, world.coach, sent)).toMatchObject({ reason: "not-asked" });
    await submit(askForSignal, world.student, sent);
    expect(await asked(world.coach)).toMatchObject([
      { kind: "signal-asked", people: [{ givenName: "Joris" }] },
    ]);
    expect([await readable(signalId), await readable(signalId, ahead(6))]).toEqual([false, false]);
    expect(await readable(signalId, ahead(8))).toBe(true);
    await submit(settleSignal, world.coach, { ...sent, deed: "talked" });
    expect(await asked(world.coach)).toMatchObject([{ kind: "signal-asked" }]);
    for (const other of [kitchen, world.colleague, world.lead, world.student])
      expect(await submit(openSignal, other, sent)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await submit(openSignal, world.coach, sent)).toMatchObject({ ok: true });
    expect(await readable(signalId, ahead(0))).toBe(true);
    expect(await asked(world.coach)).toEqual([]);
  });

  test("that waits while its coach is gone tells who passed it on, and nobody else; asked for it opens at once", async () => {
    const signalId = await raised();
    const { here, student } = world;
    await here.inside((tx) =>
      tx.coachAssignment.updateMany({
        where: { studentId: student.personId },
        data: { startsOn: new Date("2025-01-01"), endsOn: new Date("2025-01-02"), endedBecause: "left" },
      }),
    );
    expect(await asked(kitchen)).toMatchObject([{ kind: "signal-unread", people: [{ givenName: "Joris" }] }]);
    // A count that changes when a coach is named would tell about whom it was.
    expect(await asked(world.lead)).toEqual([]);
    expect(await asked(world.colleague)).toEqual([]);
    expect(await submit(settleSignal, world.lead, { signalId, deed: "talked" })).toMatchObject({
      reason: "forbidden",
    });
    await submit(askForSignal, student, { signalId });
    expect(await readable(signalId, ahead(0))).toBe(true);
  });
});
