import { beforeAll, describe, expect, test } from "vitest";
import { findTalkPage } from "@/app/[institution]/werkgesprekken/[talkId]/find-page";
import { layIn, takeBack } from "@/lib/conversations/staff/inputs/actions";
import { recordStaffTalk } from "@/lib/conversations/staff/actions";
import { staffTalkJobs } from "@/lib/conversations/staff/jobs";
import { asDate, dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { recordReading } from "@/lib/platform/trail";
import { closeAfter, type Rated } from "@/tests/support/own-results";
import { aStaff, planned, type Staffed } from "@/tests/support/staff-talks";
import { submit } from "@/tests/support/work";

let staff: Staffed;
let rated: Rated;

beforeAll(async () => {
  staff = await aStaff();
  rated = await closeAfter(staff.here, staff.ids.teacher, { self: 1, leader: 1, colleague: 4 });
});

const now = () => new Date();

async function starting(who: keyof Staffed["ids"], talkId: string) {
  const actor = await staff.actor(who);
  const view = await staff.here.inside(
    (tx) =>
      findTalkPage(
        { tx, actor, now: now(), noteReading: (...notes) => recordReading(tx, actor, ...notes) },
        talkId,
      ),
    actor.personId,
  );
  return (view?.preparing ?? view?.held)?.starting ?? null;
}

const lay = async (who: keyof Staffed["ids"], talkId: string, part: string, roundId = rated.roundId) =>
  submit(layIn, await staff.actor(who), { talkId, part, roundId });

const countFor = (talkId: string, reader?: string) =>
  staff.here.inside((tx) => tx.conversationInput.count({ where: { conversationId: talkId } }), reader);

describe("[E2] what a talk starts from", () => {
  test("comes in by the employee's press only, part by part, and only of a closed round of their own", async () => {
    const talkId = await planned(staff);
    expect(await starting("lead", talkId)).toMatchObject({
      laid: { self: null, feedback: null },
      rounds: null,
    });
    expect((await starting("teacher", talkId))?.rounds?.map(({ id }) => id)).toContain(rated.roundId);
    for (const who of ["lead", "colleague", "manager", "hr", "director"] as const)
      expect(await lay(who, talkId, "self")).toMatchObject({ ok: false, reason: "not-found" });

    const running = await closeAfter(staff.here, staff.ids.teacher, { self: 1 }, { isClosed: false });
    expect(await lay("teacher", talkId, "self", running.roundId)).toMatchObject({ reason: "not-found" });
    const others = await closeAfter(staff.here, staff.ids.colleague, { self: 1 });
    expect(await lay("teacher", talkId, "self", others.roundId)).toMatchObject({ reason: "not-found" });

    expect(await lay("teacher", talkId, "self")).toMatchObject({ ok: true });
    expect(await lay("teacher", talkId, "self")).toMatchObject({ reason: "already-laid-in" });
    const seen = await starting("lead", talkId);
    expect(seen?.laid.feedback).toBeNull();
    const [first] = seen?.laid.self?.questions ?? [];
    expect(first).toMatchObject({ self: 1, leader: null, groups: [], bands: [], answered: 0, middle: null });
    expect(seen?.laid.self?.words).toEqual([{ question: "Tip", said: ["eigen woorden"] }]);
  });

  test("shows of a 360 the figures of its own report, without the own answers and without anybody's words", async () => {
    const talkId = await planned(staff);
    expect(await lay("teacher", talkId, "feedback")).toMatchObject({ ok: true });
    const seen = (await starting("lead", talkId))?.laid;
    expect(seen?.self).toBeNull();
    const [first] = seen?.feedback?.questions ?? [];
    expect(first).toMatchObject({ self: null, answered: 4 });
    expect(first?.groups).toMatchObject([{ kinds: ["colleague"], answered: 4 }]);
    expect(seen?.feedback).toMatchObject({ withheld: [] });
    expect(JSON.stringify(seen)).not.toMatch(/woorden/);
  });

  test("withholds what too few said, as the report itself does", async () => {
    const few = await closeAfter(staff.here, staff.ids.colleague, { self: 1, colleague: 2 });
    const talkId = await planned(staff, { employeeId: staff.ids.colleague });
    expect(await lay("colleague", talkId, "feedback", few.roundId)).toMatchObject({ ok: true });
    const seen = (await starting("lead", talkId))?.laid.feedback;
    expect(seen?.withheld).toEqual(["tooFew"]);
    expect(
      seen?.questions.every(({ groups, bands, middle }) =>
        [groups, bands, middle ?? []].every((one) => "length" in one && one.length === 0),
      ),
    ).toBe(true);
  });

  test("is there for the two of that talk alone, in the database too, and each opening of a result is told", async () => {
    const talkId = await planned(staff);
    await lay("teacher", talkId, "self");
    const { teacher, lead, manager, colleague, hr } = staff.ids;
    expect(await Promise.all([teacher, lead].map((who) => countFor(talkId, who)))).toEqual([1, 1]);
    for (const who of [manager, colleague, hr, undefined]) expect(await countFor(talkId, who)).toBe(0);
    for (const who of ["manager", "colleague", "hr", "director"] as const)
      expect(await starting(who, talkId)).toBeNull();
    await starting("lead", talkId);
    const events = await staff.here.inside((tx) =>
      tx.trailEvent.findMany({
        where: { entity: "scan-result", entityId: rated.roundId, kind: "read" },
        select: { actorId: true, subjectPersonId: true },
      }),
    );
    expect(events).toEqual([{ actorId: lead, subjectPersonId: teacher }]);
    const anothers = staff.here.inside(
      (
        tx,
      ) => tx.$executeRaw`insert into conversation_inputs (conversation_id, part, round_id, employee_id, laid_at)
        values (${talkId}::uuid, 'feedback', ${rated.roundId}::uuid, ${teacher}::uuid, now())`,
      lead,
    );
    await expect(anothers).rejects.toThrow(/row-level security/);
  });

  test("is of a talk with its owner and of a round about them, also when it is added or moved past the application", async () => {
    const { teacher, lead, colleague } = staff.ids;
    const own = await planned(staff);
    await lay("teacher", own, "self");
    const others = await planned(staff, { employeeId: colleague });
    const about = await closeAfter(staff.here, colleague, { self: 1 });
    const add = (talkId: string, roundId: string, who: string) =>
      staff.here.inside(
        (
          tx,
        ) => tx.$executeRaw`insert into conversation_inputs (conversation_id, part, round_id, employee_id, laid_at)
          values (${talkId}::uuid, 'feedback', ${roundId}::uuid, ${who}::uuid, now())`,
        who,
      );
    const move = (to: { conversationId: string } | { roundId: string }) =>
      staff.here.inside(
        (tx) => tx.conversationInput.updateMany({ where: { conversationId: own }, data: to }),
        teacher,
      );
    // The leader sits in that talk too, as the other of the two.
    for (const adding of [
      () => add(others, rated.roundId, teacher),
      () => add(others, about.roundId, lead),
      () => add(own, about.roundId, teacher),
    ])
      await expect(adding()).rejects.toThrow(/row-level security/);
    await expect(move({ conversationId: others })).rejects.toThrow(/row-level security/);
    await expect(move({ roundId: about.roundId })).rejects.toThrow(/row-level security/);
    expect(await add(own, rated.roundId, teacher)).toBe(1);
  });

  test("is laid in until the talk is recorded, and taken back at any time by the employee alone", async () => {
    const talkId = await planned(staff);
    await lay("teacher", talkId, "self");
    const said = { talkId, heldOn: dayOf(now()), topic: "growth" };
    expect(await submit(recordStaffTalk, await staff.actor("lead"), said, { version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await lay("teacher", talkId, "feedback")).toMatchObject({ reason: "already-recorded" });
    expect((await starting("lead", talkId))?.laid.self).not.toBeNull();
    const back = { talkId, part: "self" };
    expect(await submit(takeBack, await staff.actor("lead"), back)).toMatchObject({ reason: "not-found" });
    expect(await submit(takeBack, await staff.actor("teacher"), back)).toMatchObject({ ok: true });
    expect((await starting("lead", talkId))?.laid.self).toBeNull();
  });

  test("is forgotten with what was said", async () => {
    const talkId = await planned(staff);
    await lay("teacher", talkId, "self");
    await submit(
      recordStaffTalk,
      await staff.actor("lead"),
      { talkId, heldOn: dayOf(now()), topic: "growth" },
      { version: 1 },
    );
    const heldOn = asDate(later(rangeOf(schoolYearOf(now()) - 3).from, { days: -1 }));
    await staff.here.inside((tx) => tx.conversation.updateMany({ where: { id: talkId }, data: { heldOn } }));
    for (const job of staffTalkJobs) await job.run(staff.here.id, {}, now());
    expect(await countFor(talkId, staff.ids.teacher)).toBe(0);
  });
});
