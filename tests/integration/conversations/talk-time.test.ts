import { beforeEach, expect, test } from "vitest";
import { cancelTalk, planTalk } from "@/lib/conversations/actions";
import { findTalkTime } from "@/lib/conversations/coverage/time/queries";
import type { CancellationReason } from "@/lib/conversations/rules";
import { dayOf, later } from "@/lib/platform/calendar";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { aTeamWithProgramme } from "@/tests/support/institution";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

let world: Guidance;
const now = () => new Date();

beforeEach(async () => {
  world = await aGuidance();
});

async function calledOff(studentId: string, reason: CancellationReason) {
  const { coach } = world;
  const soon = { plannedDay: later(dayOf(now()), { days: 1 }), plannedTime: "10:00" };
  const { talkId } = await accepted<{ talkId: string }>(submit(planTalk, coach, { studentId, ...soon }));
  await accepted(submit(cancelTalk, coach, { talkId, reason }));
}

const time = () => world.here.inside((tx) => findTalkTime(tx, world.lead, world.teamId, now()));

test("[N8] the leader counts the talks of the team's students that there was no time or room for, this school year", async () => {
  const { here, coach, student } = world;
  expect(await time()).toMatchObject({ withoutTime: 0, withoutRoom: 0 });
  for (const reason of ["time", "time", "room", "absent", "no-show", "other"] as const) {
    await calledOff(student.personId, reason);
  }
  const elsewhere = await here.inside(async (tx) => {
    const { teamId, programmeId } = await aTeamWithProgramme(tx, "Groen");
    return addStudent(tx, { teamId, programmeId, coachId: coach.personId });
  });
  await calledOff(elsewhere, "time");
  expect(await time()).toMatchObject({ withoutTime: 2, withoutRoom: 1 });
  const lastYear = new Date("2025-10-01T08:00:00Z");
  await here.inside((tx) => tx.conversation.updateMany({ data: { plannedFor: lastYear } }));
  expect(await time()).toMatchObject({ withoutTime: 0, withoutRoom: 0 });
});
