import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later, momentOf } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import {
  answerReport,
  askLeader,
  cancelVisit,
  handOverReport,
  moveVisit,
  planVisit,
  takeOverVisit,
  writeReport,
} from "@/lib/visits/actions";
import { arrangeVisits } from "@/lib/visits/arrangements/actions";
import { findArrangement } from "@/lib/visits/arrangements/queries";
import { proposeVisit } from "@/lib/visits/commands";
import { findVisit, listVisits } from "@/lib/visits/queries";
import { forgetTexts } from "@/lib/visits/texts/commands";
import { findTexts } from "@/lib/visits/texts/queries";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution } from "@/tests/support/institution";
import { askedMate, aVisiting, lesson, planned, type Visiting } from "@/tests/support/visits";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const soon = later(today, { days: 3 });
const words = { wentWell: "Je vroeg drie keer door.", canGrow: "Begin met de keuze." };

let world: Visiting;

beforeEach(async () => {
  world = await aVisiting();
});

/** Two deeds at the same moment: the first is not committed before the second waits for it, or got through. */
async function meanwhile<First, Second>(
  actor: Actor,
  one: (tx: TenantTx) => Promise<First>,
  other: () => Promise<Second>,
): Promise<{ first: First; second: Second }> {
  let isOver = false;
  let tell = () => {};
  const isDone = new Promise<void>((resolve) => (tell = resolve));
  const first = as(actor, async (tx) => {
    const outcome = await one(tx);
    tell();
    for (let isWaiting = false; !isOver && !isWaiting;) {
      const [row] = await tx.$queryRaw<{ found: boolean }[]>`
        select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))) as found`;
      isWaiting = row?.found === true;
    }
    return outcome;
  });
  await isDone;
  const second = await other().finally(() => (isOver = true));
  return { first: await first, second };
}

const as = <Result>(actor: Actor, work: Parameters<typeof world.here.inside<Result>>[0]) =>
  world.here.inside(work, actor.personId);
const texts = (actor: Actor, id: string) => as(actor, (tx) => findTexts(tx, actor, id));
const listed = async (actor: Actor) =>
  (await as(actor, (tx) => listVisits(tx, actor, { now: new Date(), size: 20, page: 1 }))).visits.map(
    ({ id }) => id,
  );
const tasks = (actor: Actor) =>
  as(actor, async (tx) =>
    tasksOf(await findToDo(tx, actor, new Date()), new Date()).flatMap(({ kind }) =>
      kind.startsWith("visit") ? [kind] : [],
    ),
  );
const write = (actor: Actor, visitId: string, version = 0, more = {}) =>
  submit(
    writeReport,
    actor,
    { visitId, heldOn: today, ...words, seen1: "seen", note1: "Bij de start", ...more },
    { version },
  );
const handedOver = async (visitor: Actor, visitId: string) => {
  expect(await write(visitor, visitId)).toMatchObject({ ok: true });
  expect(await submit(handOverReport, visitor, { visitId })).toMatchObject({ ok: true });
};
const events = () =>
  world.here.inside((tx) =>
    tx.trailEvent.findMany({
      where: { entity: "lesson-visit" },
      select: { verb: true, subjectPersonId: true },
      orderBy: { id: "asc" },
    }),
  );
/** The leader leads the team no longer, somebody else does; returns who. */
const succeeded = () =>
  world.here.inside(async (tx) => {
    await tx.appointment.updateMany({
      where: { personId: world.lead.personId },
      data: { endsOn: asDate(later(today, { days: -1 })) },
    });
    const nextId = await addStaff(tx, { givenName: "Rik" });
    await appoint(tx, nextId, "team-lead", { teamId: world.teamId });
    return nextId;
  });
const refused = (reason: string) => ({ ok: false, reason });

describe("[I1] a leader's visit", () => {
  test("is planned by the leader and seen by the teacher at once, moved by either, and called off with a reason", async () => {
    const { lead, teacher } = world;
    const visitId = await planned(world, 3);
    expect(await tasks(teacher)).toEqual(["visit-soon"]);
    const move = { visitId, plannedDay: soon, plannedTime: "13:15", lesson: lesson.lesson, place: "" };
    expect(await submit(moveVisit, teacher, move)).toMatchObject({ ok: true });
    expect(await tasks(lead)).toEqual(["visit-soon"]);
    expect(await submit(cancelVisit, lead, { visitId, reason: "lesson-gone" })).toMatchObject({ ok: true });
    expect([await tasks(lead), await tasks(teacher)]).toEqual([[], []]);
    expect(await submit(moveVisit, teacher, move)).toMatchObject(refused("over"));
    expect((await events()).map(({ verb }) => verb)).toEqual(["plan", "move", "cancel"]);
  });

  test("is asked for by the teacher, without a day if need be, and once at a time", async () => {
    const { lead, teacher } = world;
    const ask = { withId: lead.personId, ...lesson, plannedDay: "", plannedTime: "" };
    expect(await submit(askLeader, teacher, ask)).toMatchObject({ ok: true });
    expect(await tasks(lead)).toEqual(["visit-asked"]);
    expect(await submit(askLeader, teacher, ask)).toMatchObject(refused("planned-already"));
    expect(await submit(askLeader, teacher, { ...ask, withId: world.mate.personId })).toMatchObject(
      refused("not-found"),
    );
  });

  test("is proposed once when both propose it at the same moment, and anew once that one is called off", async () => {
    const { lead, teacher } = world;
    const plan = { withId: teacher.personId, ...lesson, plannedDay: soon, plannedTime: "10:00" };
    const pair = { kind: "leader", teacherId: teacher.personId, visitorId: lead.personId } as const;
    const { first, second } = await meanwhile(
      lead,
      (tx) => {
        const said = { ...lesson, plannedFor: momentOf(soon, "09:00") };
        return proposeVisit({ tx, actor: lead, now: new Date() }, pair, said);
      },
      () => submit(askLeader, teacher, { ...plan, withId: lead.personId }),
    );
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject(refused("planned-already"));
    const [visitId = "", ...more] = await listed(teacher);
    expect(more).toEqual([]);
    expect(await submit(cancelVisit, lead, { visitId, reason: "time" })).toMatchObject({ ok: true });
    expect(await submit(planVisit, lead, plan)).toMatchObject({ ok: true });
  });

  test("is written sealed, for the leader alone until it is handed over; then both read it and the teacher reacts", async () => {
    const { lead, teacher } = world;
    const visitId = await planned(world);
    expect(await tasks(lead)).toEqual(["visit-write"]);
    expect(await write(lead, visitId)).toMatchObject({ ok: true });
    expect(await texts(teacher, visitId)).toMatchObject({ version: 0, report: null });
    expect(await tasks(lead)).toEqual(["visit-hand-over"]);
    expect(await tasks(teacher)).toEqual([]);
    expect(await submit(handOverReport, lead, { visitId })).toMatchObject({ ok: true });
    expect((await texts(teacher, visitId)).report).toMatchObject({
      ...words,
      observed: [{ seen: "seen", note: "Bij de start" }, { seen: null }, {}, {}, {}, {}],
    });
    expect(await tasks(teacher)).toEqual(["visit-read"]);
    expect(await submit(answerReport, teacher, { visitId, words: "Herkenbaar." })).toMatchObject({
      ok: true,
    });
    expect((await texts(lead, visitId)).reaction).toBe("Herkenbaar.");
    expect([await tasks(lead), await tasks(teacher)]).toEqual([[], []]);
    expect(await submit(answerReport, teacher, { visitId, words: "Nog iets" })).toMatchObject(
      refused("over"),
    );
    expect(await write(lead, visitId, 1)).toMatchObject(refused("over"));
    const kept = await as(
      lead,
      (tx) => tx.$queryRaw<{ row: string }[]>`
        select to_jsonb(v)::text || encode(v.body, 'escape') as row from visit_texts v
        union all select to_jsonb(e)::text from trail_events e where e.entity = 'lesson-visit'`,
    );
    expect(kept.some(({ row }) => /vroeg|keuze|start|Herkenbaar/.test(row))).toBe(false);
    expect((await events()).every(({ subjectPersonId }) => subjectPersonId === teacher.personId)).toBe(true);
  });

  test("is not written before its day, and not handed over empty or unwritten", async () => {
    const { lead } = world;
    const visitId = await planned(world);
    expect(await submit(handOverReport, lead, { visitId })).toMatchObject(refused("not-written"));
    expect(await write(lead, visitId, 0, { heldOn: later(today, { days: 1 }) })).toMatchObject(
      refused("not-held-yet"),
    );
    const empty = { wentWell: "", canGrow: "", seen1: "", note1: "" };
    expect(await write(lead, visitId, 0, empty)).toMatchObject({ ok: true });
    expect(await submit(handOverReport, lead, { visitId })).toMatchObject(refused("nothing-written"));
  });

  test("saved on the phone and over it on another device shows both texts, and loses neither", async () => {
    const { lead } = world;
    const visitId = await planned(world);
    expect(await write(lead, visitId)).toMatchObject({ ok: true });
    const late = await write(lead, visitId, 0, { wentWell: "Anders" });
    expect(late).toMatchObject({ ok: false, reason: "stale", current: { version: 1, text: words } });
    expect(await write(lead, visitId, 1, { wentWell: "Anders" })).toMatchObject({ ok: true });
    expect((await texts(lead, visitId)).report?.wentWell).toBe("Anders");
  });

  test("is closed to another leader, HR, the directie, the admin, the FG and another institution, in the database too", async () => {
    const { here, lead, teamId } = world;
    const visitId = await planned(world);
    await handedOver(lead, visitId);
    const others = await here.inside(async (tx) => {
      const second = await addStaff(tx, { givenName: "Rik" });
      await appoint(tx, second, "team-lead", { teamId });
      const held = ["hr", "directorate", "admin", "privacy-officer", "lob-coordinator"] as const;
      const officers = [];
      for (const office of held) {
        const personId = await addStaff(tx);
        await appoint(tx, personId, office);
        officers.push(personId);
      }
      return [second, ...officers];
    });
    for (const personId of others) {
      const actor = await here.actor(personId);
      expect(await texts(actor, visitId)).toMatchObject({ report: null, reaction: "" });
      expect(await write(actor, visitId, 1)).toMatchObject(refused("not-found"));
    }
    const elsewhere = await anInstitution();
    const stranger = await elsewhere.actor(await elsewhere.inside((tx) => addStaff(tx)));
    const seen = await elsewhere.inside((tx) => findVisit(tx, stranger, visitId, now), stranger.personId);
    expect(seen).toBe(null);
  });

  test("closes for the leader on the day they lead the team no longer; that it took place stays", async () => {
    const { here, lead, teacher } = world;
    const visitId = await planned(world);
    await handedOver(lead, visitId);
    expect(await listed(lead)).toEqual([visitId]);
    await here.inside((tx) =>
      tx.appointment.updateMany({
        where: { personId: lead.personId },
        data: { endsOn: asDate(later(today, { days: -1 })) },
      }),
    );
    const former = await here.actor(lead.personId);
    expect(await listed(former)).toEqual([]);
    expect(await write(former, visitId, 1)).toMatchObject(refused("not-found"));
    expect(await listed(teacher)).toEqual([visitId]);
  });

  test("planned by an earlier leader is shown to the next one, who takes it over; the earlier one is asked nothing", async () => {
    const { here, lead, teacher } = world;
    const visitId = await planned(world, 3);
    expect(await submit(takeOverVisit, lead, { visitId })).toMatchObject(refused("forbidden"));
    const next = await here.actor(await succeeded());
    const former = await here.actor(lead.personId);
    expect([await tasks(former), await tasks(next)]).toEqual([[], ["visit-left"]]);
    expect(await submit(takeOverVisit, former, { visitId })).toMatchObject(refused("not-found"));
    expect(await submit(takeOverVisit, teacher, { visitId })).toMatchObject(refused("forbidden"));
    expect(await submit(takeOverVisit, next, { visitId })).toMatchObject({ ok: true });
    expect(await as(teacher, (tx) => findVisit(tx, teacher, visitId, new Date()))).toMatchObject({
      visitorId: next.personId,
      proposedById: next.personId,
      isVisitorLeading: true,
    });
    expect([await tasks(former), await tasks(next), await tasks(teacher)]).toEqual([[], [], ["visit-soon"]]);
    expect((await events()).map(({ verb }) => verb)).toEqual(["plan", "take-over"]);
    expect(await submit(takeOverVisit, next, { visitId })).toMatchObject(refused("forbidden"));
  });

  test("planned by an earlier leader is called off by the next one, and not taken over beside a visit of their own", async () => {
    const { here, teacher } = world;
    const visitId = await planned(world, 3);
    const next = await here.actor(await succeeded());
    await planned({ lead: next, teacher }, 5);
    expect(await submit(takeOverVisit, next, { visitId })).toMatchObject(refused("planned-already"));
    expect(await submit(cancelVisit, next, { visitId, reason: "other" })).toMatchObject({ ok: true });
    expect(await submit(takeOverVisit, next, { visitId })).toMatchObject(refused("over"));
  });

  test("taken over while the teacher asks the same leader for one: the later of the two is told that there is one", async () => {
    const { here, teacher } = world;
    const visitId = await planned(world, 3);
    const next = await here.actor(await succeeded());
    const pair = { kind: "leader", teacherId: teacher.personId, visitorId: next.personId } as const;
    const { first, second } = await meanwhile(
      teacher,
      (tx) => proposeVisit({ tx, actor: teacher, now: new Date() }, pair, { ...lesson, plannedFor: null }),
      () => submit(takeOverVisit, next, { visitId }),
    );
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject(refused("planned-already"));
  });

  test("written by an earlier leader stays with the two: the next one takes nothing over and reads nothing", async () => {
    const { here, lead, teacher } = world;
    const visitId = await planned(world);
    await handedOver(lead, visitId);
    const next = await here.actor(await succeeded());
    expect(await tasks(next)).toEqual([]);
    expect(await submit(takeOverVisit, next, { visitId })).toMatchObject(refused("over"));
    expect(await texts(next, visitId)).toMatchObject({ report: null });
    expect((await texts(teacher, visitId)).report).toMatchObject(words);
  });

  test("is refused to who does not lead the teacher, and with oneself", async () => {
    const { lead, mate, teacher } = world;
    const plan = { withId: teacher.personId, ...lesson, plannedDay: soon, plannedTime: "10:00" };
    expect(await submit(planVisit, mate, plan)).toMatchObject(refused("forbidden"));
    expect(await submit(planVisit, lead, { ...plan, withId: lead.personId })).toMatchObject(
      refused("forbidden"),
    );
    const gone = { ...plan, withId: crypto.randomUUID() };
    expect(await submit(planVisit, lead, gone)).toMatchObject(refused("not-found"));
  });
});

describe("[I5] a visit by a colleague", () => {
  test("is between the two: no leader, no office and no job sees that it took place, and the log has no word of it", async () => {
    const { here, lead, mate, teacher } = world;
    const visitId = await askedMate(world);
    expect(await tasks(mate)).toEqual(["visit-write"]);
    expect(await write(mate, visitId, 0, { note: "Zelf ook doen" })).toMatchObject({ ok: true });
    expect(await submit(handOverReport, mate, { visitId })).toMatchObject({ ok: true });
    expect(await texts(teacher, visitId)).toMatchObject({ report: { ...words, observed: [] }, note: "" });
    expect((await texts(mate, visitId)).note).toBe("Zelf ook doen");
    expect(await submit(answerReport, teacher, { visitId, words: "" })).toMatchObject({ ok: true });
    expect([await listed(teacher), await listed(mate), await listed(lead)]).toEqual([
      [visitId],
      [visitId],
      [],
    ]);
    for (const personId of [lead.personId, undefined]) {
      const rows = await here.inside((tx) => tx.lessonVisit.findMany({ select: { id: true } }), personId);
      expect(rows).toEqual([]);
    }
    expect(await events()).toEqual([]);
  });

  test("can't be changed, written or answered by who leads them both", async () => {
    const { lead } = world;
    const visitId = await askedMate(world);
    expect(await write(lead, visitId)).toMatchObject(refused("not-found"));
    expect(await submit(cancelVisit, lead, { visitId, reason: "time" })).toMatchObject(refused("not-found"));
    expect(await submit(answerReport, lead, { visitId, words: "" })).toMatchObject(refused("not-found"));
  });
});

describe("[I1] what the institution looks at", () => {
  test("is HR's to write; what was written before keeps its own sentences", async () => {
    const { here, lead, teacher } = world;
    const visitId = await planned(world);
    expect(await write(lead, visitId)).toMatchObject({ ok: true });
    const hrId = await here.inside(async (tx) => {
      const id = await addStaff(tx);
      await appoint(tx, id, "hr");
      return id;
    });
    const hr = await here.actor(hrId);
    const said = { sentences: "Er valt iets te kiezen.\nEr komt een stap uit.", months: "4" };
    expect(await submit(arrangeVisits, teacher, said, { version: 0 })).toMatchObject(refused("forbidden"));
    expect(await submit(arrangeVisits, hr, said, { version: 0 })).toMatchObject({ ok: true });
    expect(await submit(arrangeVisits, hr, said, { version: 0 })).toMatchObject(refused("stale"));
    const holds = await here.inside((tx) => findArrangement(tx, hr, today));
    expect(holds).toMatchObject({ number: 1, months: 4, validFrom: today });
    expect(holds.sentences).toHaveLength(2);
    expect(await write(lead, visitId, 1, { arrangement: "1" })).toMatchObject({ ok: true });
    expect((await texts(lead, visitId)).report?.observed).toHaveLength(6);
  });
});

test("[I1] after three school years what was written is gone, and of a colleague's visit everything; that a leader came stays", async () => {
  const { here, lead, mate, teacher } = world;
  const [visitId, peerId] = [await planned(world), await askedMate(world)];
  await handedOver(lead, visitId);
  await handedOver(mate, peerId);
  await submit(answerReport, teacher, { visitId, words: "Herkenbaar." });
  await forgetTexts(here.id, today);
  expect((await texts(lead, visitId)).report?.wentWell).toBe(words.wentWell);
  await forgetTexts(here.id, later(today, { days: 1 }));
  expect(await texts(lead, visitId)).toMatchObject({ report: null, reaction: "" });
  expect(await texts(teacher, visitId)).toMatchObject({ report: null, reaction: "" });
  expect([await listed(teacher), await listed(mate)]).toEqual([[visitId], []]);
});
