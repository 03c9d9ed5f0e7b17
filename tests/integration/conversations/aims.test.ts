import { beforeEach, describe, expect, test } from "vitest";
import { rewriteOwnWords, rewriteReport } from "@/lib/conversations/actions";
import { findAims } from "@/lib/conversations/aims/queries";
import { confirmTalk } from "@/lib/conversations/confirmations/actions";
import { findReport } from "@/lib/conversations/queries";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { answerHandover } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { recordReading, type TrailNote } from "@/lib/platform/trail";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const said = { studentWords: "Ik wil door.", goal: "Kok worden", careerStep: "Een dag meelopen" };
let world: Guidance;
let talkId: string;

beforeEach(async () => {
  world = await aGuidance();
  talkId = await recorded(world, { ...said, coachNotes: "Goed gesprek." });
});

const written = () => world.here.inside((tx) => findReport(tx, world.coach, talkId));

async function seenBy({ personId }: Actor, { here } = world) {
  const actor = await here.actor(personId);
  return here.inside(async (tx) => {
    const student = await findStudent(tx, actor, world.student.personId, new Date());
    const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, actor, ...notes);
    const aims = student && (await findAims({ tx, actor, now: new Date(), noteReading }, student));
    return aims && [aims.goal?.words, aims.careerStep?.words];
  }, personId);
}

const both = ["Kok worden", "Een dag meelopen"];

describe("[P3] what a student works towards is part of the report", () => {
  test("it is written with it, and rewritten by both until the student confirms: the student their own words, the coach all", async () => {
    const { coach, student } = world;
    expect(await written()).toEqual({ ...said, coachNotes: "Goed gesprek." });
    const own = { talkId, ...said, goal: "Chef worden" };
    await accepted(submit(rewriteOwnWords, student, own, { version: 1 }));
    expect(await written()).toEqual({ ...said, goal: "Chef worden", coachNotes: "Goed gesprek." });
    const late = { talkId, ...said, coachNotes: "Anders" };
    expect(await submit(rewriteReport, coach, late, { version: 1 })).toMatchObject({
      reason: "stale",
      current: { version: 2, text: { goal: "Chef worden" } },
    });
    await accepted(submit(rewriteReport, coach, { ...late, careerStep: "" }, { version: 2 }));
    expect(await written()).toEqual({ ...said, careerStep: "", coachNotes: "Anders" });
    expect(await submit(confirmTalk, student, { talkId }, { version: 2 })).toMatchObject({ reason: "stale" });
    await accepted(submit(confirmTalk, student, { talkId }, { version: 4 }));
    expect(await submit(rewriteOwnWords, student, own, { version: 3 })).toMatchObject({
      reason: "already-confirmed",
    });
    expect((await written()).goal).toBe("Kok worden");
  });

  test("a talk of which only that is written has a report", async () => {
    talkId = await recorded(world, { careerStep: "Bellen" });
    expect(await written()).toEqual({ studentWords: "", goal: "", careerStep: "Bellen", coachNotes: "" });
  });
});

describe("[P3] [H13] what was said last stands before the next talk", () => {
  test("for the student and the present coach; for no colleague, leader or somebody elsewhere", async () => {
    const { coach, student, colleague, lead } = world;
    expect([await seenBy(coach), await seenBy(student)]).toEqual([both, both]);
    const elsewhere = await aGuidance();
    const others = [colleague, lead].map((reader) => seenBy(reader));
    expect(await Promise.all([...others, seenBy(elsewhere.coach, elsewhere)])).toEqual([null, null, null]);
  });

  test("it is of the latest talk that named it, and the coach's reading is told to the student", async () => {
    const { here, coach } = world;
    const earlier = { heldOn: asDate(later(dayOf(new Date()), { days: -30 })) };
    await here.inside((tx) => tx.conversation.updateMany({ where: { id: talkId }, data: earlier }));
    const second = await recorded(world, { careerStep: "Solliciteren" });
    expect(await seenBy(coach)).toEqual(["Kok worden", "Solliciteren"]);
    const events = await here.inside((tx) =>
      tx.trailEvent.findMany({ where: { kind: "read", entity: "conversation" }, select: { entityId: true } }),
    );
    expect(new Set(events.map(({ entityId }) => entityId))).toEqual(new Set([talkId, second]));
  });

  test("a next coach reads it as long as the student opens what came before, and an earlier one never", async () => {
    const { coach, colleague, student } = world;
    const studentId = student.personId;
    const handing = { studentId, coachId: colleague.personId };
    await accepted(submit(handOverWithNote, coach, { ...handing, nothing: "yes" }));
    expect([await seenBy(coach), await seenBy(colleague)]).toEqual([null, both]);
    const own = await world.here.actor(studentId);
    await accepted(submit(answerHandover, own, { studentId, opens: "no" }));
    expect([await seenBy(colleague), await seenBy(student)]).toEqual([null, both]);
  });
});
