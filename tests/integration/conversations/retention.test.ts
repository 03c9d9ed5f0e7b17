import { beforeEach, expect, test } from "vitest";
import { planTalk } from "@/lib/conversations/actions";
import { confirmTogether, objectToTalk } from "@/lib/conversations/confirmations/actions";
import { askForTalk } from "@/lib/conversations/asking/actions";
import { chooseCards } from "@/lib/conversations/dialogue/actions";
import { judgeDepth } from "@/lib/conversations/dialogue/depth/actions";
import { prepareTalk } from "@/lib/conversations/dialogue/preparations/actions";
import { findTalk } from "@/lib/conversations/queries";
import { talkRetentionJobs } from "@/lib/conversations/retention/jobs";
import { editionOf } from "@/lib/conversations/rules";
import { asDate, type Day, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { perform } from "@/lib/platform/jobs";
import type { TenantTx } from "@/lib/platform/tenancy";
import { concludeStart } from "@/lib/start-programme/actions";
import { startJobs } from "@/lib/start-programme/jobs";
import { findStart } from "@/lib/start-programme/queries";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { invited, plannedTrialogue } from "@/tests/support/talk-guests";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
let world: Guidance;

beforeEach(async () => {
  world = await aGuidance();
});

const jobs = [...talkRetentionJobs, ...startJobs];

async function night(at = now) {
  for (const { name } of jobs) await perform(jobs, { kind: name, institutionId: world.here.id, ids: {} }, at);
}

const left = (studentId: string, day: Day) =>
  world.here.inside((tx) =>
    tx.enrolment.updateMany({
      where: { studentId },
      data: { startsOn: asDate("2015-08-01"), endsOn: asDate(day) },
    }),
  );

/** A talk with everything that can be in it. */
async function aFullTalk(): Promise<string> {
  const { coach, student, here } = world;
  expect(await submit(askForTalk, student, { about: "Mijn stage" })).toMatchObject({ ok: true });
  const talkId = await plannedTrialogue(world);
  await invited(world, talkId);
  const prepared = { talkId, wentWell: "Het kneden", release: "yes" };
  expect(await submit(prepareTalk, student, prepared, { version: 0 })).toMatchObject({ ok: true });
  expect(await submit(chooseCards, coach, { talkId, card: "motives-1" }, { version: 0 })).toMatchObject({
    ok: true,
  });
  const said = {
    studentWords: "Ik wil bakker worden",
    agreement: "Een dag meelopen",
    doer: "student",
    due: "",
  };
  await recorded(world, { talkId, kind: "trialogue", competence: "motives", ...said }, 1);
  for (const actor of [student, coach])
    expect(await submit(judgeDepth, actor, { talkId, depth: "3" })).toMatchObject({ ok: true });
  const talk = await here.inside((tx) => findTalk(tx, coach, talkId, now));
  const version = talk ? editionOf(talk) : 0;
  expect(await submit(confirmTogether, coach, { talkId }, { version })).toMatchObject({
    ok: true,
  });
  expect(await submit(objectToTalk, student, { talkId, objection: "Dit zei ik niet" })).toMatchObject({
    ok: true,
  });
  return talkId;
}

const words = async (tx: TenantTx) => [
  await tx.conversationReport.count(),
  await tx.conversationObjection.count(),
  await tx.conversationPreparation.count(),
  await tx.conversationCards.count(),
  await tx.conversationDepth.count(),
  await tx.conversationTopic.count(),
  await tx.conversationCompetence.count(),
  await tx.talkGuest.count(),
  await tx.talkRequest.count(),
  await tx.agreement.count(),
];
const asStudent = <Answer>(work: (tx: TenantTx) => Promise<Answer>) =>
  world.here.inside(work, world.student.personId);
const depthOfCoach = () => world.here.inside((tx) => tx.conversationDepth.count(), world.coach.personId);
const events = () => world.here.inside((tx) => tx.trailEvent.count({ where: { verb: "forget" } }));

test("two years after a student left, what was prepared, said and agreed is gone, and that there was a talk stays", async () => {
  const talkId = await aFullTalk();
  const { student } = world;
  await left(student.personId, later(today, { months: -24 }));
  await night();
  expect(await asStudent(words)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  await left(student.personId, later(today, { months: -24, days: -1 }));
  await night();
  await night();
  expect(await asStudent(words)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(await depthOfCoach()).toBe(0);
  const talk = await asStudent((tx) => tx.conversation.findFirst({ where: { id: talkId } }));
  expect(talk).toMatchObject({ kind: "trialogue", heldOn: asDate(today) });
  expect(await events()).toBe(1);
});

test("somebody who came back keeps everything, and so does anybody else", async () => {
  await aFullTalk();
  const { here, student } = world;
  await left(student.personId, later(today, { months: -30 }));
  const again = { programmeId: world.programmeId, teamId: world.teamId, status: "definitive", studyYear: 1 };
  await here.inside((tx) =>
    tx.enrolment.create({
      data: { ...again, studentId: student.personId, startsOn: asDate(today) },
      select: { id: true },
    }),
  );
  await night();
  expect(await asStudent(words)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test("five school years later it is no longer known which talks there were with who left", async () => {
  const { here, student, coach } = world;
  const talkId = await recorded(world);
  const plannedDay = later(today, { days: 2 });
  await submit(planTalk, coach, {
    ...{ studentId: student.personId, kind: "progress", plannedDay, plannedTime: "10:00" },
  });
  await submit(judgeDepth, coach, { talkId, depth: "2" });
  await left(student.personId, later(today, { months: -24, days: -1 }));
  const year = schoolYearOf(now);
  const moved = (day: Day) =>
    here.inside((tx) => tx.conversation.updateMany({ where: { id: talkId }, data: { heldOn: asDate(day) } }));
  await moved(`${year - 5}-08-01`);
  await night();
  expect(await here.inside((tx) => tx.conversation.count())).toBe(2);
  await moved(`${year - 5}-07-31`);
  await night();
  expect(await here.inside((tx) => tx.conversation.count())).toBe(1);
});

test("[U6] why a start became a switch goes as well, and that it did stays", async () => {
  const { here, student, coach } = world;
  const startsOn = asDate(`${schoolYearOf(now)}-08-01`);
  await here.inside((tx) => tx.enrolment.updateMany({ data: { startsOn, studyYear: 1 } }));
  const said = { outcome: "switch", reason: "other-field", towards: "Verzorgende" };
  expect(await submit(concludeStart, coach, { studentId: student.personId, ...said })).toMatchObject({
    ok: true,
  });
  const reviews = () =>
    asStudent(async (tx) => (await findStart(tx, student, student.personId, now))?.reviews);
  expect(await reviews()).toMatchObject([said]);
  await left(student.personId, later(today, { months: -24, days: -1 }));
  await night();
  await here.inside((tx) => tx.enrolment.updateMany({ data: { startsOn, endsOn: null } }));
  expect(await reviews()).toMatchObject([{ outcome: "switch", reason: null, towards: null }]);
});
