import { beforeEach, expect, test } from "vitest";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { answerHandover } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { withdrawReferral } from "@/lib/referrals/actions";
import { kindsFor } from "@/lib/timeline/policy";
import { findTimeline } from "@/lib/timeline/queries";
import type { EventKind } from "@/lib/timeline/rules";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { accepted, aSecondLine, granted, laid, type SecondLine } from "@/tests/support/referrals";
import { submit } from "@/tests/support/work";

let world: SecondLine;
const now = () => new Date();

beforeEach(async () => {
  world = await aSecondLine();
});

/** What of the student's referrals stands on the timeline somebody opens, and how many events there are in all. */
const timelineFor = async (who: Actor, kinds?: readonly EventKind[]) => {
  const actor = await world.here.actor(who.personId);
  return world.here.inside(async (tx) => {
    const student = await findStudent(tx, actor, world.student.personId, now());
    if (!student) throw new Error("No student.");
    const asked = { kinds: kinds ?? kindsFor(actor, student), page: 1 };
    return findTimeline(tx, actor, student, asked, now());
  }, actor.personId);
};
const referralsFor = async (actor: Actor) =>
  (await timelineFor(actor)).events.filter(({ kind }) => kind === "referral").map(({ what }) => what);
const countedFor = async (actor: Actor) => (await timelineFor(actor, ["referral"])).found;

test("[P2] the student and the coach who referred read that it happened and who took it up, without a word of it", async () => {
  await accepted(world);
  expect(await referralsFor(world.student)).toEqual(["accepted", "made"]);
  expect(await referralsFor(world.coach)).toEqual(["accepted", "made"]);
  const { events } = await timelineFor(world.student, ["referral"]);
  expect(events.map(({ person }) => person?.givenName)).toEqual(["Ada", "Hanneke"]);
  expect(JSON.stringify(events)).not.toMatch(/kanarie|choice|preventive|SAB/u);
});

test("[P2] [M18] nobody outside the chain finds that there is one: not in the list, not in what is counted", async () => {
  const { here, coach, colleague, lead, adviser, other } = world;
  const directorateId = await here.inside((tx) => addStaff(tx, { givenName: "Dirk" }));
  await here.inside((tx) => appoint(tx, directorateId, "directorate"));
  const outside = [colleague, lead, await here.actor(directorateId)];
  const before = await Promise.all(outside.map((one) => timelineFor(one)));
  await accepted(world);
  expect(await Promise.all(outside.map((one) => timelineFor(one)))).toEqual(before);
  for (const one of outside) expect(await countedFor(one)).toBe(0);
  // An adviser finds the referral among their cases, and has no timeline of the student.
  for (const one of [adviser, other]) expect((await timelineFor(one)).found).toBe(0);
  expect(await countedFor(coach)).toBe(2);
});

test("[P2] [6.5-4] follows to a new coach as long as the student agrees, and leaves the old one", async () => {
  const { coach, colleague, student } = world;
  await accepted(world);
  const handing = { studentId: student.personId, coachId: colleague.personId, nothing: "yes" };
  await granted(submit(handOverWithNote, coach, handing));
  expect(await countedFor(colleague)).toBe(2);
  expect(await countedFor(coach)).toBe(0);
  await granted(submit(answerHandover, student, { studentId: student.personId, opens: "no" }));
  expect(await countedFor(colleague)).toBe(0);
  expect(await referralsFor(colleague)).toEqual([]);
  expect(await countedFor(student)).toBe(2);
});

test("[P2] what was taken back stays a fact of the two", async () => {
  const referralId = await laid(world);
  await granted(submit(withdrawReferral, world.coach, { referralId }));
  expect(await referralsFor(world.student)).toEqual(["withdrawn", "made"]);
});
