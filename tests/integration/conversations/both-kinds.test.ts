import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { talksWithStaff } from "@/tests/support/staff-talks-of-two";
import { talksWithStudents } from "@/tests/support/student-talks-of-two";
import type { TalkOfTwo } from "@/tests/support/talks-of-two";

const said = { own: "Ik sta stevig", notes: "Groei te zien" };

describe.each([
  ["a student", talksWithStudents],
  ["an employee", talksWithStaff],
])("[M4] [H13] a talk with %s", (_whom, between) => {
  let two: TalkOfTwo;

  beforeAll(async () => {
    two = await between();
  });

  async function planned(of = two): Promise<string> {
    const ending = await of.deeds.plan(of.holder);
    if (!ending.ok) throw new Error("Not planned.");
    return (ending.data as { talkId: string }).talkId;
  }

  async function recorded(): Promise<string> {
    const talkId = await planned();
    const ending = await two.deeds.record(two.holder, talkId, said, { version: 1 });
    if (!ending.ok) throw new Error("Not recorded.");
    return talkId;
  }

  async function seen(by: Actor, talkId: string) {
    const found = await two.find(by, talkId);
    if (!found) throw new Error("Not found.");
    return found;
  }

  /** How many preparations the database shows somebody, or a job without a person. */
  const rowsFor = (by: Actor | null, talkId: string) =>
    two.here.inside(
      (tx) => tx.conversationPreparation.count({ where: { conversationId: talkId } }),
      by?.personId,
    );

  test("[N9] is planned by who holds it, stands there for both, and is moved", async () => {
    const { holder, subject, deeds, subjectPlans, subjectMoves } = two;
    const talkId = await planned();
    for (const who of [holder, subject]) expect((await seen(who, talkId)).state).toBe("planned");
    expect((await deeds.plan(subject)).ok).toBe(subjectPlans);
    expect(await deeds.move(holder, talkId)).toMatchObject({ ok: true });
    expect((await deeds.move(subject, talkId)).ok).toBe(subjectMoves);
    expect(await seen(subject, talkId)).toMatchObject({
      ...{ version: subjectMoves ? 3 : 2, plannedOn: later(dayOf(new Date()), { days: 4 }) },
    });
  });

  test("[O8] what one writes before it is unseen by the other, in the database too, until it is shared", async () => {
    const { holder, subject, deeds, outsiders, holderPrepares } = two;
    const talkId = await planned();
    const write = (words: string, isShared: boolean, version: number) =>
      deeds.prepare(subject, talkId, words, { isShared, version });
    expect(await write("Voor mezelf", false, 0)).toMatchObject({ ok: true });
    expect((await seen(subject, talkId)).prepared).toBe("Voor mezelf");
    expect((await seen(holder, talkId)).prepared).toBeNull();
    const rows = [await rowsFor(subject, talkId), await rowsFor(holder, talkId), await rowsFor(null, talkId)];
    expect(rows).toEqual([1, 0, 0]);
    expect(await write("In een ander venster", true, 0)).toMatchObject({ reason: "stale" });
    expect(await write(" ", true, 1)).toMatchObject({ reason: "nothing-written" });
    expect(await write("Voor ons", true, 1)).toMatchObject({ ok: true });
    expect((await seen(holder, talkId)).prepared).toBe("Voor ons");
    expect(await rowsFor(holder, talkId)).toBe(1);
    for (const outsider of Object.values(outsiders)) expect(await rowsFor(outsider, talkId)).toBe(0);
    const others = await deeds.prepare(holder, talkId, "Ook iets", { isShared: false, version: 0 });
    expect(others.ok).toBe(holderPrepares);
    await deeds.record(holder, talkId, said, { version: 1 });
    expect(await write("Te laat", true, 2)).toMatchObject({ reason: "already-recorded" });
  });

  test("[S5] is recorded once, on the plan that was read, and both read it", async () => {
    const { holder, subject, deeds } = two;
    const talkId = await planned();
    expect(await deeds.record(subject, talkId, said, { version: 1 })).toMatchObject({ ok: false });
    expect(await deeds.record(holder, talkId, said, { version: 0 })).toMatchObject({ reason: "stale" });
    expect(await deeds.record(holder, talkId, said, { version: 1 })).toMatchObject({ ok: true });
    expect(await deeds.record(holder, talkId, said, { version: 2 })).toMatchObject({
      reason: "already-recorded",
    });
    for (const who of [holder, subject])
      expect(await seen(who, talkId)).toMatchObject({ state: "recorded", said });
  });

  test("[O19] is written by both, who never overwrite each other: the later one is shown what the first saved", async () => {
    const { holder, subject, deeds } = two;
    const talkId = await recorded();
    expect(await deeds.rewriteOwn(subject, talkId, "Mijn woorden", { version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await deeds.rewrite(subject, talkId, said, { version: 2 })).toMatchObject({ ok: false });
    const late = await deeds.rewrite(holder, talkId, { ...said, notes: "Anders" }, { version: 1 });
    expect(late).toMatchObject({ reason: "stale", current: { version: 2 } });
    expect(JSON.stringify(late)).toContain("Mijn woorden");
    expect((await seen(holder, talkId)).said).toEqual({ ...said, own: "Mijn woorden" });
  });

  test("[S5] is confirmed as it was read by whom it is about, once however often it is pressed, and final from then on", async () => {
    const { holder, subject, deeds, here } = two;
    const talkId = await recorded();
    const { edition } = await seen(subject, talkId);
    await deeds.rewrite(holder, talkId, { ...said, notes: "Erbij" }, { version: 1 });
    expect(await deeds.confirm(holder, talkId, { version: edition + 1 })).toMatchObject({ ok: false });
    expect(await deeds.confirm(subject, talkId, { version: edition })).toMatchObject({ reason: "stale" });
    const press = { version: edition + 1, key: newId() };
    for (const _ of [1, 2]) expect(await deeds.confirm(subject, talkId, press)).toMatchObject({ ok: true });
    expect(await deeds.confirm(subject, talkId, { version: edition + 1 })).toMatchObject({
      reason: "already-confirmed",
    });
    const kept = await here.inside((tx) =>
      tx.conversationConfirmation.count({ where: { conversationId: talkId } }),
    );
    expect(kept).toBe(1);
    for (const who of [holder, subject]) expect((await seen(who, talkId)).state).toBe("confirmed");
    const late = [
      await deeds.rewrite(holder, talkId, said, { version: 2 }),
      await deeds.rewriteOwn(subject, talkId, "Toch anders", { version: 2 }),
      await deeds.correct(holder, talkId, "45", { version: 2 }),
    ];
    expect(late.map(({ reason }) => reason)).toEqual(Array(3).fill("already-confirmed"));
  });

  test("[O6] is corrected by who held it: both see what it was, read it anew, and nothing is corrected over unseen", async () => {
    const { holder, subject, deeds, here } = two;
    const talkId = await recorded();
    const { edition } = await seen(subject, talkId);
    expect(await deeds.correct(subject, talkId, "45", { version: 2 })).toMatchObject({ ok: false });
    expect(await deeds.correct(holder, talkId, "45", { version: 2 })).toMatchObject({ ok: true });
    for (const who of [holder, subject])
      expect(await seen(who, talkId)).toMatchObject({ minutes: 45, corrections: [["minutes", [], ["45"]]] });
    const over = await deeds.correct(holder, talkId, "60", { version: 2 });
    expect(over).toMatchObject({ reason: "stale", current: { version: 3, text: { minutes: "45" } } });
    expect(await deeds.correct(holder, talkId, "45", { version: 3 })).toMatchObject({ ok: true });
    expect((await seen(holder, talkId)).corrections).toHaveLength(1);
    const told = await here.inside((tx) =>
      tx.trailEvent.count({ where: { entityId: talkId, verb: "correct" } }),
    );
    expect(told).toBe(1);
    expect(await deeds.confirm(subject, talkId, { version: edition })).toMatchObject({ reason: "stale" });
  });

  test("[M5] is called off by either, with a reason, and stays so", async () => {
    const { holder, subject, deeds } = two;
    for (const who of [holder, subject]) {
      const talkId = await planned();
      expect(await deeds.cancel(who, talkId)).toMatchObject({ ok: true });
      for (const reader of [holder, subject]) expect((await seen(reader, talkId)).state).toBe("cancelled");
      const late = [
        await deeds.cancel(holder, talkId),
        await deeds.move(holder, talkId),
        await deeds.prepare(subject, talkId, "Iets", { isShared: false, version: 0 }),
        await deeds.record(holder, talkId, said, { version: 1 }),
      ];
      expect(late.map(({ reason }) => reason)).toEqual(Array(4).fill("cancelled"));
    }
  });

  /** Everything that can be done about a talk that is there, by somebody: how each deed ends. */
  async function attempts(by: Actor, ahead: string, held: string): Promise<unknown[]> {
    const { deeds } = two;
    const { version, reportVersion, edition } = await seen(two.subject, held);
    const endings = [
      await deeds.move(by, ahead),
      await deeds.cancel(by, ahead),
      await deeds.prepare(by, ahead, "Iets", { isShared: true, version: 0 }),
      await deeds.record(by, ahead, said, { version: 1 }),
      await deeds.correct(by, held, "45", { version }),
      await deeds.rewrite(by, held, said, { version: reportVersion }),
      await deeds.rewriteOwn(by, held, "Iets", { version: reportVersion }),
      await deeds.confirm(by, held, { version: edition }),
    ];
    return endings.map(({ ok, reason }) => ok || reason);
  }

  test("[H4] is found by nobody outside it, near or in an office, and every deed is as if there were none", async () => {
    const [ahead, held] = [await planned(), await recorded()];
    for (const [name, outsider] of Object.entries(two.outsiders)) {
      expect([name, await two.find(outsider, ahead), await two.find(outsider, held)]).toEqual([
        name,
        null,
        null,
      ]);
      expect(await two.deeds.plan(outsider)).toMatchObject({ ok: false });
      expect([name, await attempts(outsider, ahead, held)]).toEqual([name, Array(8).fill("not-found")]);
    }
  });

  test("[H13] tells who may know that it took place no word of what was said, and lets them do nothing", async () => {
    const [ahead, held] = [await planned(), await recorded()];
    await two.deeds.prepare(two.subject, ahead, "Voor ons", { isShared: true, version: 0 });
    for (const reader of Object.values(two.readersOfFacts)) {
      expect(await seen(reader, held)).toMatchObject({ state: "recorded", said: null });
      expect(await seen(reader, ahead)).toMatchObject({ state: "planned", prepared: null });
      expect(await rowsFor(reader, ahead)).toBe(0);
      expect(await two.deeds.plan(reader)).toMatchObject({ ok: false });
      expect(await attempts(reader, ahead, held)).not.toContain(true);
    }
  });

  test("is not there in another institution: no row, no page and no deed, for the same two of such a talk", async () => {
    const elsewhere = await between();
    const [ahead, held] = [await planned(), await recorded()];
    await two.deeds.prepare(two.subject, ahead, "Voor ons", { isShared: true, version: 0 });
    const rows = await elsewhere.here.inside(
      async (tx) => [
        await tx.conversation.count({ where: { id: { in: [ahead, held] } } }),
        await tx.conversationReport.count({ where: { conversationId: held } }),
        await tx.conversationPreparation.count({ where: { conversationId: ahead } }),
      ],
      elsewhere.holder.personId,
    );
    expect(rows).toEqual([0, 0, 0]);
    for (const stranger of [elsewhere.holder, elsewhere.subject]) {
      expect([await elsewhere.find(stranger, ahead), await elsewhere.find(stranger, held)]).toEqual([
        null,
        null,
      ]);
      expect(await attempts(stranger, ahead, held)).toEqual(Array(8).fill("not-found"));
    }
  });

  test("[I4] tells whom it is about who opened what was said, once a day, and not that they did themselves", async () => {
    const { holder, subject, here, outsiders, readersOfFacts } = two;
    const talkId = await recorded();
    const others = [...Object.values(outsiders), ...Object.values(readersOfFacts)];
    for (const who of [holder, holder, subject, ...others]) await two.find(who, talkId);
    const events = await here.inside((tx) =>
      tx.trailEvent.findMany({
        where: { entityId: talkId, kind: "read" },
        select: { actorId: true, subjectPersonId: true },
      }),
    );
    expect(events).toEqual([{ actorId: holder.personId, subjectPersonId: subject.personId }]);
  });
});
