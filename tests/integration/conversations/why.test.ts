import { beforeEach, expect, test } from "vitest";
import { planTalk } from "@/lib/conversations/actions";
import { confirmTalk, confirmTogether } from "@/lib/conversations/confirmations/actions";
import { findManner } from "@/lib/conversations/coverage/manner/queries";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { keepFigures } from "@/lib/insight/jobs";
import { findFigures } from "@/lib/insight/queries";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { closeStudentScan } from "@/lib/scans/student/actions";
import { endPortfolioShare } from "@/lib/portfolio/sharing/actions";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { firstSignIn } from "@/tests/support/accounts";
import { aPortfolio } from "@/tests/support/portfolio";
import { accepted, aStudentInstrument, handedIn, started } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

let world: Guidance;
const now = () => new Date();

beforeEach(async () => {
  world = await aGuidance();
});

const progress = async (scope: Parameters<typeof listProgress>[2]) =>
  world.here.inside((tx) => listProgress(tx, world.coach, scope, now()));
const own = async () => (await progress({ coachId: world.coach.personId })).students[0];
const manner = async (scope: Parameters<typeof findManner>[2]) => {
  const figures = await world.here.inside((tx) => findManner(tx, world.coach, scope, now()));
  return Object.fromEntries(figures.map(({ code, part, whole }) => [code, [part, whole]]));
};

test("a scan that was finished asks for a talk until there was one, and the leader's list knows nothing of it", async () => {
  const { here, coach, student, teamId } = world;
  const asks = await aStudentInstrument(here, coach.personId);
  const { roundId } = await started(coach, student.personId, asks.versionId);
  await handedIn(here, roundId, asks.questions[0]);
  expect((await own())?.hasNewScan).toBe(false);
  await accepted(submit(closeStudentScan, coach, { roundId }));
  expect((await own())?.hasNewScan).toBe(true);
  const { students } = await progress({ teamId });
  expect(students.map(({ hasNewScan }) => hasNewScan)).toEqual([false, false]);
  await recorded(world);
  expect((await own())?.hasNewScan).toBe(false);
});

test("[O11] [V1] a placement the student opened asks for a talk about it until one was held or is planned", async () => {
  const { here, coach, student, teamId } = world;
  const seen = async (scope: Parameters<typeof listProgress>[2] = { coachId: coach.personId }) => {
    const list = () => here.inside((tx) => listProgress(tx, coach, scope, now()), coach.personId);
    return (await list()).students.map(({ isPlacementDue }) => isPlacementDue);
  };
  const { portfolioShareId } = await aPortfolio(here, { studentId: student.personId }, "stage");
  expect(await seen()).toEqual([true]);
  expect(await seen({ teamId })).toEqual([false, false]);
  await recorded(world, { kind: "progress" });
  expect(await seen()).toEqual([true]);
  const soon = { plannedDay: later(dayOf(now()), { days: 3 }), plannedTime: "10:00" };
  await accepted(submit(planTalk, coach, { studentId: student.personId, kind: "placement-visit", ...soon }));
  expect(await seen()).toEqual([false]);
  await here.inside((tx) =>
    tx.conversation.updateMany({
      where: { kind: "placement-visit" },
      data: { kind: "trialogue", plannedFor: null, heldOn: asDate("2026-08-31") },
    }),
  );
  expect(await seen()).toEqual([true]);
  await recorded(world, { kind: "trialogue" });
  expect(await seen()).toEqual([false]);
  await here.inside((tx) => tx.conversation.updateMany({ data: { kind: "progress" } }));
  expect(await seen()).toEqual([true]);
  await accepted(submit(endPortfolioShare, student, { shareId: portfolioShareId }));
  expect(await seen()).toEqual([false]);
});

test("[O2] a career that no talk was about is asked for once there were talks, and one in passing does not settle it", async () => {
  const isDue = async () => (await own())?.isCareerDue;
  expect(await isDue()).toBe(false);
  await recorded(world, { topic: "study-progress" });
  expect(await isDue()).toBe(true);
  await recorded(world, { topic: "career", kind: "ad-hoc" });
  expect(await isDue()).toBe(true);
  await recorded(world, { topic: ["life", "career"], kind: "trialogue" });
  expect(await isDue()).toBe(false);
  const lastYear = asDate(`${schoolYearOf(now())}-07-01`);
  await world.here.inside((tx) =>
    tx.conversation.updateMany({ where: { kind: "trialogue" }, data: { heldOn: lastYear } }),
  );
  expect(await isDue()).toBe(true);
});

test("[U5] the list knows whose start is to be looked back on", async () => {
  const year = schoolYearOf(now());
  await world.here.inside((tx) =>
    tx.enrolment.updateMany({ data: { startsOn: new Date(`${year}-08-01`), studyYear: 1 } }),
  );
  expect((await own())?.start.kind).toMatch(/^(under-way|to-review)$/);
  await world.here.inside((tx) => tx.enrolment.updateMany({ data: { studyYear: 2 } }));
  expect((await own())?.start.kind).toBe("none");
});

test("[O14] [O16] [O17] [N9] [V2] how talks are held is counted of a coach's and of a team's students", async () => {
  const { here, coach, colleague, student, teamId, programmeId } = world;
  await recorded(world, { topic: "career", minutes: "20", place: "school" });
  await recorded(world, { topic: "study-progress", minutes: "10", place: "online", kind: "trialogue" });
  await recorded(world, { topic: "career", minutes: "5", kind: "ad-hoc" });
  expect(await manner({ coachId: coach.personId })).toEqual({
    ...{
      career: [1, 2],
      inPerson: [1, 2],
      length: [1, 2],
      asPlanned: [0, 0],
      brief: [1, 2],
      confirmed: [0, 2],
    },
    ...{ trialogue: [1, 1], continuity: [1, 1] },
  });
  await here.inside((tx) => addStudent(tx, { teamId, programmeId, coachId: coach.personId }));
  await submit(handOverWithNote, coach, {
    studentId: student.personId,
    coachId: colleague.personId,
    nothing: "yes",
  });
  const tomorrow = later(dayOf(now()), { days: 1 });
  const figures = await here.inside((tx) =>
    findManner(tx, coach, { teamId }, new Date(`${tomorrow}T12:00:00Z`)),
  );
  expect(figures.map(({ part, whole, isEnough }) => [part, whole, isEnough])).toEqual([
    ...[
      [1, 2, false],
      [1, 3, false],
      [1, 2, false],
      [1, 2, false],
      [0, 0, false],
      [1, 2, false],
      [0, 2, false],
      [1, 3, false],
      [2, 3, false],
    ],
  ]);
});

test("[N9] how long talks took stands beside how long they were planned to take, where both are known", async () => {
  const { coach, student } = world;
  for (const minutes of ["20", "10", ""]) {
    const moment = {
      plannedDay: later(dayOf(now()), { days: 1 }),
      plannedTime: "10:00",
      plannedMinutes: "20",
    };
    const plan = { studentId: student.personId, ...moment };
    const planned = await submit(planTalk, coach, plan);
    const { talkId } = (planned as { data: { talkId: string } }).data;
    await recorded(world, { talkId, minutes }, 1);
  }
  await recorded(world, { minutes: "30" });
  expect(await manner({ coachId: coach.personId })).toMatchObject({ asPlanned: [1, 2], length: [2, 3] });
});

test("[M3] [N9] confirmed by both is what nobody can take back any more, and brief is below twenty minutes", async () => {
  const { here, coach, student } = world;
  const own = async () => manner({ coachId: coach.personId });
  const signed = await recorded(world, { minutes: "20" });
  await accepted(submit(confirmTalk, student, { talkId: signed }, { version: 1 }));
  const together = await recorded(world, { minutes: "19" });
  await accepted(submit(confirmTogether, coach, { talkId: together }, { version: 1 }));
  await recorded(world);
  expect(await own()).toMatchObject({ confirmed: [1, 3], brief: [1, 2], length: [2, 2] });
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600_000);
  await here.inside((tx) =>
    tx.conversationConfirmation.updateMany({
      where: { conversationId: together },
      data: { confirmedAt: daysAgo(8) },
    }),
  );
  expect(await own()).toMatchObject({ confirmed: [1, 3] });
  await firstSignIn(here, student.personId, daysAgo(9));
  expect(await own()).toMatchObject({ confirmed: [2, 3] });
});

test("[O14] [O16] [O17] [V2] on borging the leader reads them of this moment, and who steers as kept for the week", async () => {
  const { here, coach, teamId } = world;
  await recorded(world, { topic: "career", minutes: "20", place: "school" });
  await recorded(world, { topic: "study-progress", minutes: "10", place: "online", kind: "trialogue" });
  const figures = async (over: "institution" | "own", at: Date) => {
    const asked = { institutionId: here.id, schoolYear: schoolYearOf(at), today: dayOf(at) };
    const placeId = over === "own" ? coach.personId : here.id;
    const reach = {
      over,
      ownId: coach.personId,
      ledTeamIds: over === "own" ? [teamId] : [],
      contracts: "none",
    } as const;
    const { places } = await here.inside((tx) => findFigures(tx, { ...asked, placeId, reach }));
    const { career, inPerson, length, trialogue, continuity } = places.find(({ id }) => id === placeId) ?? {};
    return { career, inPerson, length, trialogue, continuity };
  };
  const own = {
    ...{ career: { part: 1, whole: 2 }, inPerson: { part: 1, whole: 2 } },
    length: { part: 1, whole: 2 },
    ...{ trialogue: { part: 1, whole: 2 }, continuity: { part: 2, whole: 2 } },
  };
  expect(await figures("own", now())).toEqual(own);
  await keepFigures(here.id, now());
  const withheld = {
    career: "withheld",
    inPerson: "withheld",
    length: "withheld",
    trialogue: "withheld",
    continuity: "withheld",
  };
  expect(await figures("institution", now())).toEqual(withheld);
  const kept = () =>
    here.inside((tx) =>
      tx.weeklyFigure.findMany({
        where: { measure: { in: ["career", "career-students", "in-person"] } },
        orderBy: { measure: "asc" },
      }),
    );
  const first = await kept();
  expect(first.map(({ part, whole, placeId }) => [part, whole, placeId])).toEqual([
    ...[
      [1, 2, teamId],
      [1, 2, teamId],
      [1, 2, teamId],
    ],
  ]);
  await recorded(world, { topic: "career", minutes: "20", place: "school" });
  await keepFigures(here.id, now());
  expect(await kept()).toEqual(first);
});
