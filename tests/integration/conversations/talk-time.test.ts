import { beforeEach, expect, test } from "vitest";
import { cancelTalk, planTalk } from "@/lib/conversations/actions";
import { findTalkTime } from "@/lib/conversations/coverage/time/queries";
import type { CancellationReason } from "@/lib/conversations/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
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

test("[N10] [2.6-8] granted are hours of roles that hold these talks, by name; not of other roles, nor of intakes", async () => {
  const { here, coach, teamId } = world;
  const give = (role: { name: string; code?: string; line?: string; holdsIntakes?: boolean }) =>
    here.inside(async (tx) => {
      const roleId = newId();
      await tx.role.create({ data: { id: roleId, line: "first", ...role }, select: { id: true } });
      const since = { minutesPerYear: 60, startsOn: asDate("2026-08-01") };
      const data = { id: newId(), personId: coach.personId, roleId, teamId, ...since };
      await tx.roleAssignment.create({ data, select: { id: true } });
    });
  expect(await time()).toMatchObject({ grantedMinutes: 0, roles: [] });
  await give({ name: "Mentor", code: "coach" });
  await give({ name: "Stagebezoek", code: "placement-supervisor" });
  await give({ name: "Scout", holdsIntakes: true });
  await give({ name: "Beleid", line: "management" });
  expect(await time()).toMatchObject({ grantedMinutes: 60, roles: ["Mentor"] });
  await give({ name: "Buddy" });
  expect(await time()).toMatchObject({ grantedMinutes: 120, roles: ["Buddy", "Mentor"] });
  await here.inside((tx) =>
    tx.institutionSettings.updateMany({ data: { placementVisits: 2, visitMinutes: 45 } }),
  );
  expect(await time()).toMatchObject({
    ...{ placementVisits: 2, visitMinutes: 45, grantedMinutes: 180 },
    roles: ["Buddy", "Mentor", "Stagebezoek"],
  });
});
