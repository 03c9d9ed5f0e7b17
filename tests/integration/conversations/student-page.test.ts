import { beforeAll, expect, test } from "vitest";
import { findPage } from "@/app/[institution]/studenten/[studentId]/find-page";
import { writeHandoverNote } from "@/lib/conversations/handover/actions";
import { handOverCoach } from "@/lib/organisation/students/actions";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { recordReading, type TrailNote } from "@/lib/platform/trail";
import { pickUp } from "@/lib/referrals/pickups/actions";
import { chooseTopic, closeStudentScan } from "@/lib/scans/student/actions";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { asHolder, step } from "@/tests/support/scans";
import { statementsOf } from "@/tests/support/statements";
import { aCompany, accepted, aStudentInstrument, handedIn, started } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = () => new Date();
let world: Guidance;

/** Somebody with everything a page of a student can show: agreements, a note of an earlier coach, a scan to talk about. */
beforeAll(async () => {
  world = await aGuidance();
  const { here, coach, colleague, lead, student } = world;
  await recorded(world, { agreement: "Belt het bedrijf", doer: "student" });
  const asks = await aStudentInstrument(here, coach.personId);
  const { roundId } = await started(coach, student.personId, asks.versionId);
  const [question = ""] = asks.questions;
  const bakery = await aCompany(here, coach, roundId, "Bakkerij");
  await handedIn(here, roundId, question);
  await asHolder(bakery, now()).submit({ [question]: step(3) });
  await accepted(submit(closeStudentScan, coach, { roundId }));
  await accepted(submit(chooseTopic, student, { roundId, questionId: question }));
  await accepted(submit(handOverCoach, lead, { studentId: student.personId, coachId: colleague.personId }));
  const note = { studentId: student.personId, note: "Vraag naar de stage." };
  await accepted(submit(writeHandoverNote, coach, note, { version: 0 }));
  const until = later(dayOf(now()), { days: 7 });
  const plan = { studentId: student.personId, plan: "Bellen", aim: "preventive", minutes: "10", until };
  await accepted(submit(pickUp, await here.actor(colleague.personId), plan));
});

async function pageFor({ personId }: Actor) {
  const { here, student } = world;
  const actor = await here.actor(personId);
  const pages: Awaited<ReturnType<typeof findPage>>[] = [];
  const statements = await statementsOf(() =>
    here.inside(async (tx) => {
      const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, actor, ...notes);
      pages.push(await findPage({ tx, actor, now: now(), noteReading }, "mbo", student.personId));
    }, personId),
  );
  return { page: pages[0], statements: statements.length };
}

test("the page of a student is twelve statements at most: eight of its own, two of the session, and its transaction", async () => {
  const { page, statements } = await pageFor(world.colleague);
  expect(page?.agreements).toHaveLength(1);
  expect(page?.notes.map(({ text }) => text)).toEqual(["Vraag naar de stage."]);
  expect(page?.scans?.topics).toHaveLength(1);
  expect(page?.referrals?.pickUps.map(({ plan }) => plan)).toEqual(["Bellen"]);
  expect(statements).toBeLessThanOrEqual(8);
});

test("[N4] hours stand on the page of the coach's own student, and on no page a coach opens", async () => {
  expect((await pageFor(world.student)).page?.availability).toMatchObject({ hours: [] });
  expect((await pageFor(world.colleague)).page?.availability).toBeNull();
});
