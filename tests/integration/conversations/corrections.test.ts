import { beforeAll, describe, expect, test } from "vitest";
import { correctTalk, rewriteReport } from "@/lib/conversations/actions";
import { confirmTalk } from "@/lib/conversations/confirmations/actions";
import {
  addAgreement,
  changeAgreement,
  settleAgreement,
  withdrawAgreement,
} from "@/lib/conversations/agreements/actions";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { mostAgreements } from "@/lib/conversations/agreements/rules";
import { listCorrections } from "@/lib/conversations/corrections/queries";
import { findTalk } from "@/lib/conversations/queries";
import { editionOf } from "@/lib/conversations/rules";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

let world: Guidance;

beforeAll(async () => {
  world = await aGuidance();
});

const now = () => new Date();
const inDays = (days: number) => later(dayOf(now()), { days });

async function talk(talkId: string, { here, coach }: Guidance = world) {
  const found = await here.inside((tx) => findTalk(tx, coach, talkId, now()));
  if (!found) throw new Error("No such talk.");
  return found;
}

async function agreementsOf(talkId: string, guidance: Guidance = world) {
  const found = await talk(talkId, guidance);
  return guidance.here.inside((tx) => listAgreements(tx, guidance.student, found.student, { talk: found }));
}

async function agreed(agreement = "Belt de kliniek") {
  const talkId = await recorded(world, { agreement, doer: "student", due: "" });
  const agreementId = (await agreementsOf(talkId))[0]?.id ?? "";
  return { talkId, agreementId };
}

function verbsOn(entityId: string) {
  return world.here.inside(async (tx) => {
    const events = await tx.trailEvent.findMany({
      where: { entityId },
      select: { verb: true, actorId: true },
    });
    return events.map(({ verb, actorId }) => [verb, actorId]);
  });
}

describe("the facts of a recorded talk", () => {
  const facts = (talkId: string) => ({
    talkId,
    heldOn: inDays(-2),
    kind: "growth-meter",
    minutes: "45",
    place: "online",
    topic: ["placement", "life"],
    competence: ["steering"],
  });

  test("[O6] its coach corrects day, kind, length, place, topics and competences, and the trail says so", async () => {
    const talkId = await recorded(world, { topic: ["career"], competence: ["motives"], minutes: "15" });
    expect(await submit(correctTalk, world.coach, facts(talkId), { version: 1 })).toMatchObject({ ok: true });
    expect(await talk(talkId)).toMatchObject({
      heldOn: inDays(-2),
      kind: "growth-meter",
      minutes: 45,
      place: "online",
      topics: ["life", "placement"],
      competences: ["steering"],
      version: 2,
    });
    expect(await verbsOn(talkId)).toContainEqual(["correct", world.coach.personId]);
    const corrections = await world.here.inside((tx) => listCorrections(tx, world.student, talkId));
    expect(corrections.flatMap(({ changes }) => changes)).toContainEqual(
      expect.objectContaining({ fact: "minutes", was: ["15"], became: ["45"] }),
    );
  });

  test("a day that has yet to come is refused", async () => {
    const talkId = await recorded(world);
    const early = { ...facts(talkId), heldOn: inDays(1) };
    expect(await submit(correctTalk, world.coach, early, { version: 1 })).toMatchObject({
      reason: "not-held-yet",
    });
  });

  test("[S5] once the student confirmed them they stay, and so do the agreements", async () => {
    const { coach, student } = world;
    const { talkId, agreementId } = await agreed();
    const edition = editionOf(await talk(talkId));
    expect(await submit(confirmTalk, student, { talkId }, { version: edition })).toMatchObject({ ok: true });
    const endings = [
      await submit(correctTalk, coach, facts(talkId), { version: 1 }),
      await submit(addAgreement, coach, { talkId, agreement: "Nog iets" }),
      await submit(changeAgreement, student, { agreementId, agreement: "Anders" }, { version: 1 }),
      await submit(withdrawAgreement, student, { agreementId }, { version: 1 }),
    ];
    expect(endings.map((ending) => ending.ok || ending.reason)).toEqual(Array(4).fill("already-confirmed"));
    expect((await agreementsOf(talkId)).map(({ text }) => text)).toEqual(["Belt de kliniek"]);
  });
});

describe("agreements after the talk", () => {
  test("[O19] either of the two adds one, changes its words and date, and takes it away; the trail names who", async () => {
    const { coach, student } = world;
    const { talkId, agreementId } = await agreed();
    await submit(addAgreement, student, {
      talkId,
      agreement: "Vraagt om hulp",
      doer: "coach",
      due: inDays(9),
    });
    const rewritten = { agreementId, agreement: "Mailt de kliniek", doer: "student", due: inDays(3) };
    expect(await submit(changeAgreement, coach, rewritten, { version: 1 })).toMatchObject({ ok: true });
    const lines = (await agreementsOf(talkId)).map(({ text, doer, dueOn }) => [text, doer, dueOn]);
    expect(lines).toEqual([
      ["Mailt de kliniek", "student", inDays(3)],
      ["Vraagt om hulp", "coach", inDays(9)],
    ]);
    expect(await submit(withdrawAgreement, student, { agreementId }, { version: 2 })).toMatchObject({
      ok: true,
    });
    expect((await agreementsOf(talkId)).map(({ text }) => text)).toEqual(["Vraagt om hulp"]);
    expect((await verbsOn(agreementId)).sort()).toEqual([
      ["change", coach.personId],
      ["withdraw", student.personId],
    ]);
  });

  test("[O19] of two who write the same agreement anew the later one reads what the first saved, also to take it away", async () => {
    const { coach, student } = world;
    const { agreementId } = await agreed();
    await submit(changeAgreement, student, { agreementId, agreement: "Van mij" }, { version: 1 });
    const stale = { reason: "stale", current: { version: 2, text: { agreement: "Van mij" } } };
    const late = { agreementId, agreement: "Van de coach" };
    expect(await submit(changeAgreement, coach, late, { version: 1 })).toMatchObject(stale);
    expect(await submit(withdrawAgreement, coach, { agreementId }, { version: 1 })).toMatchObject(stale);
  });

  test("one that was settled is neither rewritten nor taken away", async () => {
    const { coach } = world;
    const { agreementId } = await agreed();
    await submit(settleAgreement, coach, { agreementId, settlement: "done" });
    const rewritten = { agreementId, agreement: "Anders" };
    expect(await submit(changeAgreement, coach, rewritten, { version: 1 })).toMatchObject({
      reason: "already-settled",
    });
    expect(await submit(withdrawAgreement, coach, { agreementId }, { version: 1 })).toMatchObject({
      reason: "already-settled",
    });
  });

  test("sent twice it is agreed once, and a talk holds no more of them than two people keep", async () => {
    const talkId = await recorded(world);
    const key = newId();
    const send = () => submit(addAgreement, world.coach, { talkId, agreement: "Eén keer" }, { key });
    await Promise.all([send(), send(), send()]);
    expect(await agreementsOf(talkId)).toHaveLength(1);
    for (let made = 1; made < mostAgreements; made += 1)
      await submit(addAgreement, world.coach, { talkId, agreement: `Afspraak ${made}` });
    expect(await submit(addAgreement, world.coach, { talkId, agreement: "Te veel" })).toMatchObject({
      reason: "too-many",
    });
  });
});

test("[S5] nobody confirms what they did not read: each change of facts, text or agreements asks for reading anew", async () => {
  const { coach, student } = world;
  const { talkId, agreementId } = await agreed();
  const today = { talkId, heldOn: dayOf(now()), topic: "life" };
  const changes = [
    async () => submit(correctTalk, coach, today, { version: (await talk(talkId)).version }),
    () => submit(rewriteReport, coach, { talkId, studentWords: "", coachNotes: "Anders" }, { version: 0 }),
    () => submit(addAgreement, coach, { talkId, agreement: "Erbij" }),
    () => submit(changeAgreement, coach, { agreementId, agreement: "Anders" }, { version: 1 }),
    () => submit(withdrawAgreement, coach, { agreementId }, { version: 2 }),
  ];
  for (const change of changes) {
    const read = editionOf(await talk(talkId));
    expect(await change()).toMatchObject({ ok: true });
    expect(await submit(confirmTalk, student, { talkId }, { version: read })).toMatchObject({
      reason: "stale",
    });
  }
  const read = editionOf(await talk(talkId));
  expect(await submit(confirmTalk, student, { talkId }, { version: read })).toMatchObject({ ok: true });
});

test("a stranger, a colleague and a former coach change nothing; the next coach settles what was agreed and rewrites none of it", async () => {
  const guidance = await aGuidance();
  const { here, coach, colleague, student } = guidance;
  const talkId = await recorded(guidance, { agreement: "Schrijft de brief", doer: "student", due: "" });
  const agreementId = (await agreementsOf(talkId, guidance))[0]?.id ?? "";
  const asked = async (actor: typeof coach) => {
    const endings = [
      await submit(correctTalk, actor, { talkId, heldOn: inDays(-1), topic: "life" }, { version: 1 }),
      await submit(addAgreement, actor, { talkId, agreement: "Iets" }),
      await submit(changeAgreement, actor, { agreementId, agreement: "Iets" }, { version: 1 }),
      await submit(withdrawAgreement, actor, { agreementId }, { version: 1 }),
    ];
    return endings.map((ending) => ending.ok || ending.reason);
  };
  const nothing = Array(4).fill("not-found");
  expect(await asked(world.coach)).toEqual(nothing);
  expect(await asked(colleague)).toEqual(nothing);
  await submit(handOverWithNote, coach, {
    studentId: student.personId,
    coachId: colleague.personId,
    nothing: "yes",
  });
  expect(await asked(await here.actor(coach.personId))).toEqual(nothing);
  const next = await here.actor(colleague.personId);
  expect(await asked(next)).toEqual(Array(4).fill("forbidden"));
  expect(await submit(settleAgreement, next, { agreementId, settlement: "done" })).toMatchObject({
    ok: true,
  });
});
