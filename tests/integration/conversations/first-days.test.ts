import { expect, test } from "vitest";
import { findFirstDays } from "@/lib/conversations/coverage/teams/queries";
import { asDate } from "@/lib/platform/calendar";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance } from "@/tests/support/conversations";

test("[U4] the leader reads how many who began this school year had a coach on their first day", async () => {
  const { here, coach, lead, student, teamId, programmeId } = await aGuidance();
  const now = new Date("2026-10-01T10:00:00Z");
  const firstDays = () => here.inside((tx) => findFirstDays(tx, lead, teamId, now));
  expect(await firstDays()).toEqual({ coached: 2, begun: 2 });
  await here.inside(async (tx) => {
    const team = { teamId, programmeId };
    const late = await addStudent(tx, { ...team, startsOn: "2026-09-01" });
    await tx.coachAssignment.create({
      data: { studentId: late, coachId: coach.personId, startsOn: asDate("2026-09-02") },
      select: { id: true },
    });
    await addStudent(tx, team);
    await addStudent(tx, { ...team, startsOn: "2025-08-01" });
    await addStudent(tx, { ...team, startsOn: "2026-11-01", coachId: coach.personId });
  });
  expect(await firstDays()).toEqual({ coached: 2, begun: 4 });
  const earlier = { startsOn: asDate("2025-08-01"), endsOn: asDate("2026-07-31") };
  await here.inside((tx) =>
    tx.enrolment.create({
      data: {
        studentId: student.personId,
        teamId,
        programmeId,
        studyYear: 1,
        status: "definitive",
        ...earlier,
      },
      select: { id: true },
    }),
  );
  expect(await firstDays()).toEqual({ coached: 1, begun: 3 });
});
