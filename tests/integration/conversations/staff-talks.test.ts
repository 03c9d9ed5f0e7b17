import { beforeAll, describe, expect, test } from "vitest";
import { findTalkPage } from "@/app/[institution]/werkgesprekken/[talkId]/find-page";
import { findOwnTalks } from "@/app/[institution]/werkgesprekken/find-own-talks";
import {
  cancelStaffTalk,
  confirmStaffTalk,
  moveStaffTalk,
  planStaffTalk,
  rewriteOwnStaffWords,
  rewriteStaffReport,
} from "@/lib/conversations/staff/actions";
import { staffTalkTasksOf } from "@/lib/conversations/staff/agenda/queries";
import { settleStaffAgreement } from "@/lib/conversations/staff/agreements/actions";
import { changeKindRule } from "@/lib/conversations/staff/holders/actions";
import { listHolders } from "@/lib/conversations/staff/holders/queries";
import { staffTalkJobs } from "@/lib/conversations/staff/jobs";
import { keepPreparation } from "@/lib/conversations/staff/preparations/actions";
import { draftOfPreparation } from "@/lib/conversations/staff/preparations/rules";
import { rateTalk } from "@/lib/conversations/staff/ratings/actions";
import { answerRequest, askRequest } from "@/lib/conversations/staff/requests/actions";
import type { StaffTalksQuery } from "@/lib/conversations/staff/schema";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { keepDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { recordReading } from "@/lib/platform/trail";
import { ask } from "@/lib/platform/together";
import { addStaff } from "@/prisma/seed/builders";
import { findRequests } from "@/tests/support/staff-requests";
import { aPlan, aStaff, planned, recorded, type Staffed } from "@/tests/support/staff-talks";
import { submit } from "@/tests/support/work";

let staff: Staffed;

beforeAll(async () => {
  staff = await aStaff();
});

const now = () => new Date();
const yesterday = () => asDate(later(dayOf(now()), { days: -1 }));

/** The page of a talk as somebody sees it; null where there is none for them. */
async function page(actor: Actor, talkId: string) {
  return staff.here.inside(
    (tx) =>
      findTalkPage(
        { tx, actor, now: now(), noteReading: (...notes) => recordReading(tx, actor, ...notes) },
        talkId,
      ),
    actor.personId,
  );
}

async function tasks(who: keyof Staffed["ids"], at = now()) {
  const actor = await staff.actor(who);
  const asked = staffTalkTasksOf(actor, at);
  return asked ? staff.here.inside((tx) => ask(tx, asked), actor.personId) : [];
}

const overview = async (actor: Actor, pages: Partial<StaffTalksQuery> = {}) =>
  staff.here.inside(
    (tx) =>
      findOwnTalks(
        { tx, actor, now: now(), noteReading: () => Promise.resolve() },
        { page: 1, held: 1, people: 1, ...pages },
      ),
    actor.personId,
  );

describe("who may hold a talk", () => {
  const holders = async (who: keyof Staffed["ids"], tie = "leader") => {
    const actor = await staff.actor(who);
    const found = await staff.here.inside((tx) => listHolders(tx, actor, actor.personId, now()));
    return found.filter((holder) => holder.tie === tie).map(({ id }) => id);
  };

  test("[H9] the nearest leader, for a leader who leads above them, for who has nobody above the directie", async () => {
    const { ids } = staff;
    expect(await holders("teacher")).toEqual([ids.lead]);
    expect(await holders("lead")).toEqual([ids.manager]);
    expect(new Set(await holders("manager"))).toEqual(new Set([ids.director, ids.second]));
    expect(await holders("director")).toEqual([ids.second]);
  });

  test("[H3, M14] others by their office only where HR says so, and the employee is shown who and what may follow", async () => {
    const [hr, teacher] = [await staff.actor("hr"), await staff.actor("teacher")];
    const plan = aPlan(staff, { holderId: staff.ids.hr, kind: "ambition" });
    expect(await submit(planStaffTalk, hr, plan)).toMatchObject({ ok: false, reason: "not-found" });
    const said = { kind: "ambition", holders: "hr", consequences: "Alleen afspraken", answerDays: "5" };
    expect(await submit(changeKindRule, hr, said, { version: 0 })).toMatchObject({ ok: true });
    expect(await submit(planStaffTalk, hr, plan)).toMatchObject({ ok: true });
    const shown = (await overview(teacher))?.kinds.find(({ kind }) => kind === "ambition");
    expect(shown?.rule).toMatchObject({ consequences: "Alleen afspraken", answerDays: 5 });
    expect(shown?.holders.map(({ id }) => id)).toEqual([staff.ids.lead, staff.ids.hr]);
    const development = { ...plan, kind: "development" };
    expect(await submit(planStaffTalk, hr, development)).toMatchObject({ ok: false, reason: "not-found" });
  });

  test("[H3] somebody else's leader plans nothing, nor does a colleague; either of the two does", async () => {
    for (const who of ["colleague", "manager", "director"] as const) {
      const plan = aPlan(staff, { holderId: staff.ids[who] });
      expect(await submit(planStaffTalk, await staff.actor(who), plan)).toMatchObject({ ok: false });
    }
    expect(await submit(planStaffTalk, await staff.actor("teacher"), aPlan(staff))).toMatchObject({
      ok: true,
    });
    expect(await submit(planStaffTalk, await staff.actor("lead"), aPlan(staff))).toMatchObject({ ok: true });
  });
});

describe("preparing", () => {
  const prepare = (actor: Actor, talkId: string, more: Record<string, string>, version = 0) =>
    submit(keepPreparation, actor, { talkId, ...more }, { version });

  test("[H13] nobody writes in another's name", async () => {
    const talkId = await planned(staff);
    const { lead, teacher } = staff.ids;
    const inAnothersName = staff.here.inside(
      (
        tx,
      ) => tx.$executeRaw`insert into conversation_preparations (conversation_id, author_id, body, updated_at)
        values (${talkId}::uuid, ${teacher}::uuid, ''::bytea, now())`,
      lead,
    );
    await expect(inAnothersName).rejects.toThrow(/row-level security/);
  });

  test("[H13] a draft goes on from the version it was begun on, so that what was kept meanwhile is not written over unseen", async () => {
    const talkId = await planned(staff);
    const teacher = await staff.actor("teacher");
    await prepare(teacher, talkId, { growth: "In het ene venster" });
    const draft = { version: "0", growth: "In het andere venster" };
    await staff.here.inside(
      (tx) => keepDraft(tx, teacher, draftOfPreparation(talkId), draft, now()),
      teacher.personId,
    );
    const preparing = (await page(teacher, talkId))?.preparing;
    expect(preparing?.version).toBe(0);
    const sent = { growth: "In het andere venster" };
    expect(await prepare(teacher, talkId, sent, preparing?.version)).toMatchObject({ reason: "stale" });
    expect(await prepare(teacher, talkId, sent, 1)).toMatchObject({ ok: true });
    expect((await page(teacher, talkId))?.preparing?.version).toBe(2);
  });

  test("[H16] a talk begins with what is open between the two, and with nobody else's", async () => {
    await recorded(staff, { agreement: "Loopt mee in de kliniek", doer: "employee", due: "" });
    const talkId = await planned(staff);
    const open = (await page(await staff.actor("teacher"), talkId))?.preparing?.agreements ?? [];
    expect(open.map(({ text }) => text)).toContain("Loopt mee in de kliniek");
  });
});

describe("what came of it", () => {
  test("[H8, H10] is recorded without a score, read by both, and final once the employee read it", async () => {
    const said = { employeeWords: "Ik sta stevig", holderNotes: "Groei te zien", competence: ["motives"] };
    const talkId = await recorded(staff, said);
    const [teacher, lead] = [await staff.actor("teacher"), await staff.actor("lead")];
    expect((await page(teacher, talkId))?.held?.report).toEqual({
      employeeWords: "Ik sta stevig",
      holderNotes: "Groei te zien",
    });
    const own = { talkId, employeeWords: "Ik sta steviger" };
    expect(await submit(rewriteOwnStaffWords, teacher, own, { version: 1 })).toMatchObject({ ok: true });
    const react = { talkId, reaction: "Ik zie het anders" };
    expect(await submit(confirmStaffTalk, teacher, react, { version: 3 })).toMatchObject({
      ok: false,
      reason: "stale",
    });
    expect(await submit(confirmStaffTalk, teacher, react, { version: 4 })).toMatchObject({ ok: true });
    const seen = await page(lead, talkId);
    expect(seen?.held).toMatchObject({ reaction: "Ik zie het anders", canRewrite: false, canAgree: false });
    const late = { talkId, employeeWords: "Anders", holderNotes: "" };
    expect(await submit(rewriteStaffReport, lead, late, { version: 2 })).toMatchObject({
      reason: "already-confirmed",
    });
  });

  test("[H4] what was said stands nowhere in words", async () => {
    await recorded(staff, { employeeWords: "kanarie-woord", agreement: "kanarie-afspraak" });
    const rows = await staff.here.inside(
      (tx) => tx.$queryRaw<{ row: string }[]>`
        select t::text as row from conversation_reports t union all select t::text from agreements t
        union all select t::text from trail_events t`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/kanarie/);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  test("[H6] of a functioning talk the employee writes no report, but a reaction", async () => {
    const talkId = await recorded(staff, { topic: "own-career" }, { kind: "functioning" });
    const teacher = await staff.actor("teacher");
    const own = { talkId, employeeWords: "Mijn woorden" };
    expect(await submit(rewriteOwnStaffWords, teacher, own, { version: 0 })).toMatchObject({
      reason: "forbidden",
    });
    expect(
      await submit(confirmStaffTalk, teacher, { talkId, reaction: "Gezien" }, { version: 2 }),
    ).toMatchObject({
      ok: true,
    });
  });

  test("[E6] how somebody found it the database shows to themselves alone", async () => {
    const talkId = await recorded(staff);
    const teacher = await staff.actor("teacher");
    const rating = { talkId, heard: "4", equal: "2", onward: "3" };
    expect(await submit(rateTalk, teacher, rating)).toMatchObject({ ok: true });
    expect((await page(teacher, talkId))?.held?.rating).toEqual({ heard: 4, equal: 2, onward: 3 });
    expect((await page(await staff.actor("lead"), talkId))?.held?.rating).toBeNull();
    const counted = (reader?: string) =>
      staff.here.inside((tx) => tx.conversationRating.count({ where: { conversationId: talkId } }), reader);
    expect([await counted(staff.ids.lead), await counted(staff.ids.hr), await counted()]).toEqual([0, 0, 0]);
  });
});

describe("what it asks of whom", () => {
  test("an agreement is on Vandaag for whoever does it, until it is settled", async () => {
    const due = later(dayOf(now()), { days: 2 });
    const talkId = await recorded(staff, {
      agreement: ["Regelt een cursus", "Loopt mee"],
      doer: ["holder", "employee"],
      due: [due, due],
    });
    const of = async (who: "teacher" | "lead") =>
      (await tasks(who)).filter((task) => task.kind === "agreement" && task.talkId === talkId);
    const [own] = await of("teacher");
    expect(await of("teacher")).toHaveLength(1);
    expect(own?.doer).toBe("employee");
    expect(await of("lead")).toMatchObject([{ doer: "holder" }]);
    const settle = { agreementId: own?.id ?? newId(), settlement: "done" };
    expect(await submit(settleStaffAgreement, await staff.actor("teacher"), settle)).toMatchObject({
      ok: true,
    });
    expect(await of("teacher")).toEqual([]);
  });

  test("[H15, F17] a request waits for the leader with its last day, and is answered once, with a reason", async () => {
    const talkId = await recorded(staff);
    const [teacher, lead] = [await staff.actor("teacher"), await staff.actor("lead")];
    const request = { talkId, kind: "training", request: "Een cursus gespreksvoering" };
    expect(await submit(askRequest, teacher, request)).toMatchObject({ ok: true });
    const [asked] = await findRequests(staff, teacher, talkId);
    const waits = (await tasks("lead")).find(({ kind, id }) => kind === "answer" && id === asked?.id);
    expect(waits?.on).toBe(asked?.answerBy);
    const requestId = asked?.id ?? newId();
    const answer = { requestId, answer: "partly", reason: "Dit jaar één dag" };
    expect(await submit(answerRequest, teacher, answer)).toMatchObject({ reason: "forbidden" });
    expect(await submit(answerRequest, lead, answer)).toMatchObject({ ok: true });
    expect(await submit(answerRequest, lead, answer)).toMatchObject({ reason: "already-answered" });
    expect(await findRequests(staff, teacher, talkId)).toMatchObject([
      { answer: "partly", reason: "Dit jaar één dag" },
    ]);
    expect((await tasks("lead")).some(({ id }) => id === requestId)).toBe(false);
  });

  test("a talk is prepared by both, recorded by who holds it, and read by whom it is about", async () => {
    const talkId = await planned(staff);
    const kindsOf = async (who: "teacher" | "lead", at?: Date) =>
      (await tasks(who, at)).filter((task) => task.talkId === talkId).map(({ kind }) => kind);
    expect([await kindsOf("teacher"), await kindsOf("lead")]).toEqual([["prepare"], ["prepare"]]);
    const after = new Date(now().getTime() + 4 * 86_400_000);
    expect([await kindsOf("teacher", after), await kindsOf("lead", after)]).toEqual([[], ["record"]]);
    const [moved, cancelled] = [
      await submit(moveStaffTalk, await staff.actor("teacher"), {
        talkId,
        plannedDay: later(dayOf(now()), { days: 4 }),
        plannedTime: "11:00",
      }),
      await submit(cancelStaffTalk, await staff.actor("teacher"), { talkId, reason: "time" }),
    ];
    expect([moved.ok, cancelled.ok]).toEqual([true, true]);
    expect([await kindsOf("teacher"), await kindsOf("lead")]).toEqual([[], []]);
  });
});

describe("when the relation ends", () => {
  test("[H4] the leader reads nothing of it any more, and the one who follows nothing at all", async () => {
    const before = await aStaff();
    const talkId = await recorded(before, { employeeWords: "Vertrouwelijk" });
    await before.here.inside(async (tx) => {
      const ended = { personId: before.ids.lead, office: "team-lead" };
      await tx.appointment.updateMany({ where: ended, data: { endsOn: yesterday() } });
      await tx.appointment.create({
        data: {
          id: newId(),
          personId: before.ids.colleague,
          office: "team-lead",
          teamId: before.teamId,
          startsOn: asDate(dayOf(now())),
        },
        select: { id: true },
      });
    });
    staff = before;
    const seen = await page(await before.actor("lead"), talkId);
    expect(seen).toMatchObject({ isEnded: true, held: null, canRecord: false });
    expect(await page(await before.actor("colleague"), talkId)).toBeNull();
    expect((await page(await before.actor("teacher"), talkId))?.held?.report.employeeWords).toBe(
      "Vertrouwelijk",
    );
    const text = { talkId, employeeWords: "", holderNotes: "Toch nog" };
    expect(await submit(rewriteStaffReport, await before.actor("lead"), text, { version: 1 })).toMatchObject({
      ok: false,
    });
    staff = await aStaff();
  });
});

describe("after a change of leader", () => {
  /** A world in which the leader holds the talks of the teacher no more. */
  async function left(): Promise<{ readonly open: string; readonly held: string }> {
    staff = await aStaff();
    const due = dayOf(now());
    const held = await recorded(staff, { agreement: "Regelt een cursus", doer: "holder", due });
    const open = await planned(staff);
    const asked = { talkId: held, kind: "work", request: "Vier dagen werken" };
    expect(await submit(askRequest, await staff.actor("teacher"), asked)).toMatchObject({ ok: true });
    const kinds = (await tasks("lead", inAWeek())).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(["agreement", "answer", "record"]);
    const where = { personId: staff.ids.lead, office: "team-lead" };
    await staff.here.inside((tx) => tx.appointment.updateMany({ where, data: { endsOn: yesterday() } }));
    return { open, held };
  }
  const inAWeek = () => new Date(now().getTime() + 7 * 86_400_000);

  test("[H4] who held the talks is asked nothing about them any more, and opens their facts alone", async () => {
    const { open, held } = await left();
    const lead = await staff.actor("lead");
    expect([await tasks("lead"), await tasks("lead", inAWeek())]).toEqual([[], []]);
    const shown = (await overview(lead))?.held?.talks ?? [];
    expect(new Map(shown.map(({ id, isEnded }) => [id, isEnded]))).toEqual(
      new Map([open, held].map((id) => [id, true])),
    );
    const own = (await overview(await staff.actor("teacher")))?.own.talks ?? [];
    expect(own.map(({ isEnded }) => isEnded)).toEqual([false, false]);
    expect((await tasks("teacher")).map(({ kind, talkId }) => `${kind} ${talkId}`).sort()).toEqual(
      [`confirm ${held}`, `prepare ${open}`].sort(),
    );
  });

  test("[H15] the employee asks nothing that nobody can answer, and reads what was asked before", async () => {
    const { held } = await left();
    const teacher = await staff.actor("teacher");
    const asked = { talkId: held, kind: "tasks", request: "Andere taken" };
    expect(await submit(askRequest, teacher, asked)).toMatchObject({ ok: false, reason: "forbidden" });
    const seen = (await page(teacher, held))?.held;
    expect(seen?.canAsk).toBe(false);
    expect(seen?.requests.map(({ text }) => text)).toEqual(["Vier dagen werken"]);
  });

  test("whom HR let hold a kind of talk is asked about that kind, until HR says otherwise", async () => {
    staff = await aStaff();
    const [hr, id] = [await staff.actor("hr"), staff.ids.hr];
    const rule = { kind: "ambition", consequences: "", answerDays: "5" };
    await submit(changeKindRule, hr, { ...rule, holders: "hr" }, { version: 0 });
    const plan = aPlan(staff, { holderId: id, kind: "ambition" });
    expect(await submit(planStaffTalk, hr, plan)).toMatchObject({ ok: true });
    expect((await tasks("hr")).map(({ kind }) => kind)).toEqual(["prepare"]);
    await submit(changeKindRule, hr, rule, { version: 1 });
    expect(await tasks("hr")).toEqual([]);
  });
});

describe("long lists", () => {
  test("each is paged by itself, and counted past its end", async () => {
    staff = await aStaff();
    const many = Array.from({ length: 21 }, (_, place) => ({
      ...{ id: newId(), employeeId: staff.ids.teacher, coachId: staff.ids.lead, kind: "development" },
      plannedFor: new Date(now().getTime() + (place + 1) * 86_400_000),
    }));
    await staff.here.inside(async (tx) => {
      await tx.conversation.createMany({ data: many });
      for (const _ of many) await addStaff(tx, { teamIds: [staff.teamId] });
    });
    const lead = await staff.actor("lead");
    const [first, second, past] = [
      await overview(lead),
      await overview(lead, { held: 2, people: 2 }),
      await overview(lead, { held: 3, people: 3 }),
    ];
    const counts = [first, second, past].map((view) => [
      ...[view?.held?.talks.length, view?.held?.total],
      ...[view?.led?.people.length, view?.led?.total],
    ]);
    expect(counts).toEqual([
      [20, 21, 20, 23],
      [1, 21, 3, 23],
      [0, 21, 0, 23],
    ]);
    expect([second?.own.page, second?.held?.page, second?.led?.page]).toEqual([1, 2, 2]);
    expect([past?.own.total, first?.led?.without]).toEqual([0, 0]);
  });
});

describe("who had no talk yet", () => {
  test("[H9] is told by name only with the works council's consent; whom one leads can be planned with anyway", async () => {
    const fresh = await aStaff();
    await recorded(fresh);
    staff = fresh;
    const lead = await fresh.actor("lead");
    const closed = (await overview(lead))?.led;
    expect(closed?.isOpen).toBe(false);
    expect(closed?.people.map(({ id }) => id).sort()).toEqual(
      [fresh.ids.teacher, fresh.ids.colleague].sort(),
    );
    expect(closed?.people.every(({ last, next }) => last === null && next === null)).toBe(true);
    await fresh.here.inside((tx) =>
      tx.worksCouncilConsent.create({
        data: {
          ...{ id: newId(), consentedOn: yesterday(), covers: ["talks"], document: "Besluit 1" },
          ...{ recordedAt: now(), recordedById: fresh.ids.hr },
          ...{ confirmedAt: now(), confirmedById: fresh.ids.director },
        },
        select: { id: true },
      }),
    );
    const open = (await overview(lead))?.led;
    expect(open?.isOpen).toBe(true);
    const lastOf = (id: string) => open?.people.find((one) => one.id === id)?.last;
    expect([lastOf(fresh.ids.teacher), lastOf(fresh.ids.colleague)]).toEqual([dayOf(now()), null]);
    expect([open?.total, open?.without]).toEqual([2, 1]);
    expect((await overview(await fresh.actor("teacher")))?.led).toBeNull();
  });
});

describe("what is forgotten", () => {
  test("is what was said, after three school years; that there was a talk stays", async () => {
    const fresh = await aStaff();
    staff = fresh;
    const [old, recent] = [
      await recorded(fresh, {
        employeeWords: "Lang geleden",
        agreement: "Lang geleden",
        competence: "motives",
      }),
      await recorded(fresh, {
        employeeWords: "Kort geleden",
        agreement: "Kort geleden",
        competence: "motives",
      }),
    ];
    const teacher = await fresh.actor("teacher");
    await submit(rateTalk, teacher, { talkId: old, heard: "1", equal: "1", onward: "1" });
    await fresh.here.inside((tx) =>
      tx.conversation.updateMany({
        where: { id: old },
        data: { heldOn: asDate(later(rangeOf(schoolYearOf(now()) - 3).from, { days: -1 })) },
      }),
    );
    const toRead = async () =>
      (await tasks("teacher")).flatMap(({ kind, talkId }) => (kind === "confirm" ? [talkId] : []));
    expect(await toRead()).toEqual([recent]);
    for (const job of staffTalkJobs) await job.run(fresh.here.id, {}, now());
    const left = (talkId: string) =>
      fresh.here.inside(async (tx) => {
        const where = { where: { conversationId: talkId } };
        return {
          talks: await tx.conversation.count({ where: { id: talkId } }),
          said: (await tx.conversationReport.count(where)) + (await tx.agreement.count(where)),
          rated: await tx.conversationRating.count(where),
          cameUp: (await tx.conversationTopic.count(where)) + (await tx.conversationCompetence.count(where)),
        };
      }, fresh.ids.teacher);
    expect(await left(old)).toEqual({ talks: 1, said: 0, rated: 0, cameUp: 0 });
    expect(await left(recent)).toEqual({ talks: 1, said: 2, rated: 0, cameUp: 2 });
  });
});
