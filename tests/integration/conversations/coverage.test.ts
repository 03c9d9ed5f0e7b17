import { beforeAll, describe, expect, test } from "vitest";
import { cancelTalk, planTalk } from "@/lib/conversations/actions";
import { confirmTalk } from "@/lib/conversations/confirmations/actions";
import { listOwnTalks, listTalksToDo } from "@/lib/conversations/agenda/queries";
import { statesOf, tabs } from "@/lib/conversations/agenda/rules";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { findTeamCoverage } from "@/lib/conversations/coverage/teams/queries";
import { listTalksOf } from "@/lib/conversations/queries";
import { stateOf } from "@/lib/conversations/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const now = () => new Date();
const inDays = (days: number) => later(dayOf(now()), { days });

let world: Guidance;

/** A talk of every state, and of every kind that does not count. */
beforeAll(async () => {
  world = await aGuidance();
  const { here, coach, student } = world;
  const studentId = student.personId;
  await recorded(world);
  const confirmed = await recorded(world, { agreement: "Iets", doer: "student", due: inDays(-1) });
  await submit(confirmTalk, student, { talkId: confirmed }, { version: 1 });
  for (const kind of ["trialogue", "placement-visit", "intake", "ad-hoc"]) await recorded(world, { kind });
  const plan = { studentId, plannedDay: inDays(1), plannedTime: "10:00" };
  await submit(planTalk, coach, plan);
  const off = (await submit(planTalk, coach, plan)) as { data: { talkId: string } };
  await submit(cancelTalk, coach, { talkId: off.data.talkId, reason: "no-show" });
  await here.inside((tx) =>
    tx.conversation.create({
      data: {
        kind: "progress",
        plannedFor: new Date(now().getTime() - 3_600_000),
        studentId,
        coachId: coach.personId,
      },
    }),
  );
});

describe("[O1] how a student's year is counted", () => {
  test("only individual talks that were held this school year count", async () => {
    const { here, coach } = world;
    const { students } = await here.inside((tx) =>
      listProgress(tx, coach, { coachId: coach.personId }, now()),
    );
    expect(students).toHaveLength(1);
    expect(students[0]).toMatchObject({
      completed: 2,
      lastHeldOn: dayOf(now()),
      openAgreements: 1,
      overdueAgreements: 1,
    });
    expect(students[0]?.turn.kind).toBe("to-record");
  });

  test("last school year's talks count for last school year", async () => {
    const { here, coach } = world;
    const then = new Date(now().getTime() - 366 * 86_400_000);
    await here.inside((tx) => tx.coachAssignment.updateMany({ data: { startsOn: new Date("2024-08-01") } }));
    const { students } = await here.inside((tx) =>
      listProgress(tx, coach, { coachId: coach.personId }, then),
    );
    expect(students[0]?.completed).toBe(0);
  });

  test("weeks come from the institution's own holidays when it has them", async () => {
    const { here, coach } = await aGuidance();
    const weeks = async () =>
      (
        await here.inside((tx) =>
          listProgress(tx, coach, { coachId: coach.personId }, new Date("2026-11-24")),
        )
      ).frame.weeks;
    expect(await weeks()).toHaveLength(40);
    await here.inside((tx) =>
      tx.holidayWeek.create({ data: { monday: asDate("2026-10-19"), name: "Herfst" } }),
    );
    expect(await weeks()).toHaveLength(51);
    expect(await weeks()).not.toContain("2026-10-19");
  });
});

test("a list says of each talk the state that the rule says", async () => {
  const { here, coach, student } = world;
  const talks = await here.inside((tx) => listTalksOf(tx, coach, student.personId, now()));
  const byRule = new Map(talks.map((talk) => [talk.id, stateOf(talk, now())]));
  for (const actor of [coach, student]) {
    for (const tab of tabs) {
      const agenda = await here.inside((tx) => listOwnTalks(tx, actor, { tab, page: 1 }, now()));
      for (const { id, state } of agenda.talks) expect(byRule.get(id)).toBe(state);
      const expected = [...byRule.values()].filter((state) => statesOf[tab].includes(state)).length;
      expect([agenda.talks.length, agenda.counts[tab]]).toEqual([expected, expected]);
    }
  }
  expect(new Set(byRule.values()).size).toBe(5);
});

test("Vandaag knows what talks ask: of the coach to record, of the student to confirm, of both what is planned and due", async () => {
  const { here, coach, student, lead } = world;
  const asked = (actor: typeof coach) => here.inside((tx) => listTalksToDo(tx, actor, now()));
  const ofCoach = await asked(coach);
  expect([ofCoach.toRecord.length, ofCoach.toConfirm.length, ofCoach.agreements.length]).toEqual([1, 0, 1]);
  expect(ofCoach.caseload?.summary).toMatchObject({ students: 1, "two-or-more": 1, due: 1 });
  const ofStudent = await asked(student);
  expect([ofStudent.toRecord.length, ofStudent.toConfirm.length, ofStudent.agreements.length]).toEqual([
    0, 5, 1,
  ]);
  expect(ofStudent.caseload).toBeNull();
  expect(await asked(lead)).toMatchObject({ toRecord: [], planned: [], agreements: [], caseload: null });
});

test("[M5] who leads the team gets figures of all, and the names only of those without a talk", async () => {
  const { here, lead, teamId, programmeId, coach } = world;
  const lateId = await here.inside((tx) => addStudent(tx, { teamId, programmeId, coachId: coach.personId }));
  const coverage = await here.inside((tx) => findTeamCoverage(tx, lead, teamId, now()));
  expect(coverage.summary.students).toBe(3);
  expect(coverage.withoutTalk.map(({ id }) => id)).toContain(lateId);
  expect(JSON.stringify(coverage)).not.toContain(world.student.personId);
});
