import { beforeAll, describe, expect, test } from "vitest";
import { cancelTalk, moveTalk, planTalk, recordTalk, rewriteReport } from "@/lib/conversations/actions";
import { listOwnTalks } from "@/lib/conversations/agenda/queries";
import { listAgreements } from "@/lib/conversations/agreements/queries";
import { reopenAgreement, settleAgreement } from "@/lib/conversations/agreements/actions";
import { findReport, findTalk, listTalksOf } from "@/lib/conversations/queries";
import { emptyReport, stateOf } from "@/lib/conversations/rules";
import { planTalkInput } from "@/lib/conversations/schema";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { findDraft, keepDraft } from "@/lib/platform/drafts";
import { findStudent } from "@/lib/organisation/students/queries";
import { newId } from "@/lib/platform/ids";
import { problemsOf } from "@/lib/platform/problems";
import type { TenantTx } from "@/lib/platform/tenancy";
import { aGuidance, aLog, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

let world: Guidance;

beforeAll(async () => {
  world = await aGuidance();
});

const now = () => new Date();
const inDays = (days: number) => later(dayOf(now()), { days });

async function talk(talkId: string) {
  const { here, coach } = world;
  const found = await here.inside((tx) => findTalk(tx, coach, talkId, now()));
  if (!found) throw new Error("No such talk.");
  return found;
}

async function agreements() {
  const { here, coach, student } = world;
  const studentOf = async (tx: TenantTx) => {
    const found = await findStudent(tx, coach, student.personId, now());
    if (!found) throw new Error("No such student.");
    return found;
  };
  return here.inside(async (tx) => listAgreements(tx, coach, await studentOf(tx)));
}

describe("recording a talk", () => {
  test("[O6, S5] keeps facts, words and agreements, and plans the next talk", async () => {
    const { here, coach, student } = world;
    const talkId = await recorded(world, {
      topic: ["career", "placement"],
      competence: ["motives"],
      studentWords: "Ik blijf rustig.",
      coachNotes: "Mooi gezegd.",
      minutes: "20",
      agreement: ["Belt een kliniek", "", "Vraagt na"],
      doer: ["student", "student", "coach"],
      due: [inDays(10), "", ""],
      nextDay: inDays(30),
      nextTime: "13:30",
    });
    const found = await talk(talkId);
    expect(found).toMatchObject({ topics: ["career", "placement"], competences: ["motives"], minutes: 20 });
    expect(stateOf(found, now())).toBe("recorded");
    expect(await here.inside((tx) => findReport(tx, coach, talkId))).toEqual({
      ...emptyReport,
      studentWords: "Ik blijf rustig.",
      coachNotes: "Mooi gezegd.",
    });
    const made = (await agreements()).filter((agreement) => agreement.talkId === talkId);
    expect(made.map(({ text, doer, dueOn }) => [text, doer, dueOn])).toEqual([
      ["Belt een kliniek", "student", inDays(10)],
      ["Vraagt na", "coach", null],
    ]);
    const talks = await here.inside((tx) => listTalksOf(tx, coach, student.personId, now()));
    const planned = talks.filter((one) => stateOf(one, now()) === "planned");
    expect(planned.map(({ plannedFor }) => plannedFor && dayOf(plannedFor))).toContain(inDays(30));
  });

  test("a talk that was not planned ahead is refused with the reason, and nothing is kept", async () => {
    const { here, coach, student } = world;
    const before = await here.inside((tx) => listTalksOf(tx, coach, student.personId, now()));
    const tooEarly = await submit(recordTalk, coach, aLog(student.personId, { heldOn: inDays(1) }), {
      version: 0,
    });
    const past = aLog(student.personId, { nextDay: inDays(-1), nextTime: "10:00", agreement: "Iets" });
    expect(tooEarly).toMatchObject({ reason: "not-held-yet" });
    expect(await submit(recordTalk, coach, past, { version: 0 })).toMatchObject({
      reason: "next-in-the-past",
    });
    const after = await here.inside((tx) => listTalksOf(tx, coach, student.personId, now()));
    expect(after.length).toBe(before.length);
  });

  test("a saved talk ends its draft, and a short talk in passing leaves what lies half written", async () => {
    const { here, coach, student } = world;
    const key = { form: "talk", subject: student.personId };
    const draft = () => here.inside((tx) => findDraft(tx, coach, key), coach.personId);
    await here.inside((tx) => keepDraft(tx, coach, key, { studentWords: "Half" }, now()), coach.personId);
    await recorded(world, { kind: "ad-hoc", form: "short" });
    expect(await draft()).not.toBeNull();
    await recorded(world);
    expect(await draft()).toBeNull();
  });

  test("a second submit of the same form makes no second talk: 200 forms sent five times are 200 talks", async () => {
    const other = await aGuidance();
    const keys = Array.from({ length: 200 }, () => newId());
    const send = (key: string) =>
      submit(recordTalk, other.coach, aLog(other.student.personId), { key, version: 0 });
    for (let at = 0; at < keys.length; at += 10) {
      const batch = keys.slice(at, at + 10);
      const endings = await Promise.all(
        batch.flatMap((key) => [send(key), send(key), send(key), send(key), send(key)]),
      );
      expect(endings.every(({ ok }) => ok)).toBe(true);
    }
    const [count] = await other.here.inside(
      (tx) => tx.$queryRaw<{ talks: number }[]>`select count(*)::int as talks from conversations`,
    );
    expect(count?.talks).toBe(200);
  }, 120_000);
});

describe("a report until it is confirmed", () => {
  test("of many who save at once on one version exactly one wins, and everybody else hears it", async () => {
    const { coach } = world;
    const talkId = await recorded(world, { coachNotes: "Begin" });
    const save = (text: string) =>
      submit(rewriteReport, coach, { talkId, studentWords: "", coachNotes: text }, { version: 1 });
    const endings = await Promise.all(Array.from({ length: 12 }, (_, at) => save(`Versie ${at}`)));
    expect(endings.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = endings.flatMap((ending) => (ending.ok ? [] : [ending.reason]));
    expect(new Set(refusals)).toEqual(new Set(["stale"]));
  });
});

describe("[N9] how long a planned talk is to take, and where", () => {
  async function plannedAt(plannedTime: string, more: Readonly<Record<string, string>> = {}) {
    const { coach, student } = world;
    const plan = { studentId: student.personId, plannedDay: inDays(20), plannedTime, ...more };
    const ending = await submit(planTalk, coach, plan);
    return (ending as { data: { talkId: string; isOverAnother: boolean } }).data;
  }

  test("is what the coach says, what is usual here when they say nothing, and changes with the plan", async () => {
    const { coach } = world;
    const { talkId } = await plannedAt("08:00", { plannedMinutes: "25", room: " B1.04 " });
    expect(await talk(talkId)).toMatchObject({ plannedMinutes: 25, room: "B1.04" });
    const changed = {
      talkId,
      plannedDay: inDays(20),
      plannedTime: "08:00",
      plannedMinutes: "30",
      room: "C2",
    };
    expect(await submit(moveTalk, coach, changed)).toMatchObject({
      ok: true,
      data: { isOverAnother: false },
    });
    expect(await talk(talkId)).toMatchObject({ plannedMinutes: 30, room: "C2", version: 2 });
    const usual = await plannedAt("12:00");
    expect(await talk(usual.talkId)).toMatchObject({ plannedMinutes: 15, room: "" });
    const next = { nextDay: inDays(21), nextTime: "08:00" };
    await recorded(world, { ...next, talkId }, 2);
    const { talks } = await world.here.inside((tx) =>
      listOwnTalks(tx, coach, { tab: "ahead", page: 1 }, now()),
    );
    expect(talks.find(({ plannedFor }) => plannedFor && dayOf(plannedFor) === inDays(21))).toMatchObject({
      ...{ plannedMinutes: 15, room: "" },
    });
    expect(await talk(talkId)).toMatchObject({ minutes: null, plannedMinutes: 30 });
  });

  test("of two at once the coach is told, however they came to overlap; one after the other is none", async () => {
    const { coach } = world;
    const first = await plannedAt("14:00", { plannedMinutes: "30" });
    expect(first.isOverAnother).toBe(false);
    expect((await plannedAt("14:30")).isOverAnother).toBe(false);
    const over = await plannedAt("14:20", { plannedMinutes: "10" });
    expect(over.isOverAnother).toBe(true);
    const moment = { plannedDay: inDays(20), plannedTime: "13:50" };
    const longer = { talkId: over.talkId, ...moment, plannedMinutes: "15" };
    expect(await submit(moveTalk, coach, longer)).toMatchObject({ data: { isOverAnother: true } });
    const shorter = { ...longer, plannedMinutes: "10" };
    expect(await submit(moveTalk, coach, shorter)).toMatchObject({ data: { isOverAnother: false } });
    const untold = { talkId: over.talkId, ...moment };
    expect(await submit(moveTalk, coach, untold)).toMatchObject({ data: { isOverAnother: false } });
    expect(await talk(over.talkId)).toMatchObject({ plannedMinutes: 10 });
  });

  test.each([
    [{ plannedMinutes: "3" }, { plannedMinutes: ["talk-minutes-out-of-range"] }],
    [{ plannedMinutes: "" }, { plannedMinutes: ["required", "not-a-number"] }],
    [{ room: "a".repeat(81) }, { room: ["too-long"] }],
  ])("refuses %o in words", (more, problems) => {
    const plan = { studentId: world.student.personId, plannedDay: inDays(20), plannedTime: "09:00", ...more };
    const parsed = planTalkInput.safeParse(plan);
    expect(parsed.error && problemsOf(parsed.error)).toEqual(problems);
  });
});

describe("[O15] a talk that was planned before a file named another coach", () => {
  async function planned(guidance: Guidance): Promise<string> {
    const plan = { studentId: guidance.student.personId, plannedDay: inDays(1), plannedTime: "10:00" };
    const ending = await submit(planTalk, guidance.coach, plan);
    return (ending as { data: { talkId: string } }).data.talkId;
  }

  /** As an import does it: assignments change, talks are not looked at. */
  async function nameByFile({ here, coach, colleague, student }: Guidance) {
    await here.inside(async (tx) => {
      const id = newId();
      await tx.coachAssignment.updateMany({
        where: { studentId: student.personId, coachId: coach.personId },
        data: { endsOn: asDate(inDays(-1)), endedBecause: "handed-over", successorId: id },
      });
      const data = { id, studentId: student.personId, coachId: colleague.personId };
      await tx.coachAssignment.create({ data: { ...data, startsOn: asDate(dayOf(now())) } });
    });
    return { former: await here.actor(coach.personId), next: await here.actor(colleague.personId) };
  }

  test("is the new coach's to see, move and record; the former one finds it no more", async () => {
    const guidance = await aGuidance();
    const talkId = await planned(guidance);
    const { former, next } = await nameByFile(guidance);
    const { here, student } = guidance;
    const ahead = { tab: "ahead", page: 1 } as const;
    const agendas = await here.inside(async (tx) => [
      (await listOwnTalks(tx, former, ahead, now())).talks.map(({ id }) => id),
      (await listOwnTalks(tx, next, ahead, now())).talks.map(({ id, coachName }) => [
        id,
        coachName.givenName,
      ]),
    ]);
    expect(agendas).toEqual([[], [[talkId, "Karim"]]]);
    const log = aLog(student.personId, { talkId });
    expect(await submit(recordTalk, former, log, { version: 1 })).toMatchObject({ reason: "not-found" });
    const moved = { talkId, plannedDay: inDays(2), plannedTime: "11:00" };
    expect(await submit(moveTalk, next, moved)).toMatchObject({ ok: true });
    expect(await submit(recordTalk, next, log, { version: 2 })).toMatchObject({ ok: true });
    expect(await here.inside((tx) => findTalk(tx, next, talkId, now()))).toMatchObject({
      coachId: next.personId,
      heldOn: dayOf(now()),
    });
  });

  test("called off, it stays with the coach who was to hold it", async () => {
    const guidance = await aGuidance();
    const talkId = await planned(guidance);
    const { next } = await nameByFile(guidance);
    const off = { talkId, reason: "absent" };
    expect(await submit(cancelTalk, guidance.student, off)).toMatchObject({ ok: true });
    const found = await guidance.here.inside((tx) => findTalk(tx, next, talkId, now()));
    expect(found).toMatchObject({ coachId: next.personId, cancelledBecause: "absent" });
  });

  test("what the former coach recorded stays theirs", async () => {
    const guidance = await aGuidance();
    const talkId = await recorded(guidance);
    const { next } = await nameByFile(guidance);
    const late = { talkId, studentWords: "", coachNotes: "Van een ander" };
    expect(await submit(rewriteReport, next, late, { version: 0 })).toMatchObject({ reason: "forbidden" });
    const found = await guidance.here.inside((tx) => findTalk(tx, next, talkId, now()));
    expect(found?.coachId).toBe(guidance.coach.personId);
  });
});

test("[S5] an agreement is settled by either of the two, and the settling can be taken back", async () => {
  const { coach, student } = world;
  await recorded(world, { agreement: "Schrijft de brief", doer: "student", due: "" });
  const find = async () => (await agreements()).find(({ text }) => text === "Schrijft de brief");
  const agreementId = (await find())?.id ?? "";
  await submit(settleAgreement, student, { agreementId, settlement: "done" });
  expect(await find()).toMatchObject({ settlement: "done" });
  expect(await submit(settleAgreement, coach, { agreementId, settlement: "dropped" })).toMatchObject({
    reason: "already-settled",
  });
  await submit(reopenAgreement, coach, { agreementId });
  expect(await find()).toMatchObject({ settlement: null });
});
