import { beforeAll, expect, test } from "vitest";
import { cancelTalk, planTalk } from "@/lib/conversations/actions";
import { settleAgreement } from "@/lib/conversations/agreements/actions";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { answerHandover } from "@/lib/organisation/students/actions";
import { findStudent } from "@/lib/organisation/students/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { kindsFor } from "@/lib/timeline/policy";
import { findTimeline } from "@/lib/timeline/queries";
import type { EventKind } from "@/lib/timeline/rules";
import { addPlacement } from "@/lib/portfolio/placements/actions";
import { aPortfolio } from "@/tests/support/portfolio";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

let world: Guidance;
const now = () => new Date();

beforeAll(async () => {
  world = await aGuidance();
  const { coach, student } = world;
  const talkId = await recorded(world, {
    agreement: "Kanarie",
    doer: "student",
    due: "",
    studentWords: "Kanarie",
  });
  const agreement = await world.here.inside((tx) =>
    tx.agreement.findFirstOrThrow({ where: { conversationId: talkId }, select: { id: true } }),
  );
  await submit(settleAgreement, student, { agreementId: agreement.id, settlement: "done" });
  const plan = {
    studentId: student.personId,
    plannedDay: later(dayOf(now()), { days: 2 }),
    plannedTime: "10:00",
  };
  const { data } = (await submit(planTalk, coach, plan)) as { data: { talkId: string } };
  await submit(cancelTalk, coach, { talkId: data.talkId, reason: "room" });
});

const timelineOf = async (actor: Actor, only?: readonly EventKind[]) =>
  world.here.inside(async (tx) => {
    const student = await findStudent(tx, actor, world.student.personId, now());
    if (!student) throw new Error("No student.");
    const kinds = only ?? kindsFor(actor, student);
    return findTimeline(tx, actor, student, { kinds, page: 1 }, now());
  }, actor.personId);

const told = async (actor: Actor) =>
  (await timelineOf(actor)).events.map(({ kind, what }) => `${kind} ${what}`).sort();

test("[P2] student and coach read everything that happened, the latest first, without a word of what was said", async () => {
  const everything = ["agreement done", "coach first", "enrolment first", "talk progress", "talk progress"];
  expect(await told(world.student)).toEqual(everything);
  expect(await told(world.coach)).toEqual(everything);
  const { events, found } = await timelineOf(world.student);
  expect(found).toBe(5);
  expect(events[0]).toMatchObject({ kind: "talk", detail: "room", person: { givenName: "Hanneke" } });
  const days = events.map(({ day }) => day);
  expect(days).toEqual(days.toSorted().toReversed());
  expect(JSON.stringify(events)).not.toContain("Kanarie");
});

test("[P2] who leads the team reads facts of guidance, a colleague nothing", async () => {
  expect(await told(world.lead)).toEqual([
    "coach first",
    "enrolment first",
    "talk progress",
    "talk progress",
  ]);
  expect(await told(world.colleague)).toEqual([]);
  expect((await timelineOf(world.student, ["agreement"])).found).toBe(1);
});

test("[6.5-4] a next coach reads agreements of before as long as the student agrees, and facts always", async () => {
  const { coach, colleague, student } = world;
  await submit(handOverWithNote, coach, {
    studentId: student.personId,
    coachId: colleague.personId,
    nothing: "yes",
  });
  expect(await told(colleague)).toContain("agreement done");
  expect(await told(coach)).not.toContain("agreement done");
  await submit(answerHandover, student, { studentId: student.personId, opens: "no" });
  expect(await told(colleague)).toEqual([
    ...["coach first", "coach next", "enrolment first", "talk progress", "talk progress"],
  ]);
});

test("[P2] an agreement stands there from the day it was made, and a period of practice for its owner and whom they show it", async () => {
  world = await aGuidance();
  const { here, coach, lead, colleague, student } = world;
  const talkId = await recorded(world, { agreement: "Kanarie", doer: "student", due: "" });
  const agreed = (await timelineOf(coach, ["agreement"])).events;
  expect(agreed.map(({ what, id }) => [what, id])).toEqual([["open", talkId]]);
  const practised = async (actor: Actor) =>
    (await timelineOf(actor, ["placement"])).events.map(({ what, day }) => [what, day]);
  await aPortfolio(here, { studentId: student.personId }, "lijn");
  await submit(addPlacement, student, { company: "Elders", startsOn: "2026-02-02", endsOn: "2026-07-10" });
  const shown = ["began", "2026-09-01"];
  expect(await practised(student)).toEqual([shown, ["ended", "2026-07-10"], ["began", "2026-02-02"]]);
  expect(await practised(coach)).toEqual([shown]);
  expect([await practised(lead), await practised(colleague)]).toEqual([[], []]);
});
