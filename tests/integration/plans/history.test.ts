import { expect, test } from "vitest";
import { asDate, type Day, dayOf, momentOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { addStaff } from "@/prisma/seed/builders";
import { writePlanHistory } from "@/prisma/seed/history/plans";
import { anInstitution, aTeamWithProgramme } from "@/tests/support/institution";

/** The story of ten teams that all come to adopt their plan, as it stands on a day. */
async function toldOn(today: Day) {
  const { inside } = await anInstitution();
  return inside(async (tx) => {
    const planners = [];
    for (let count = 0; count < 10; count++) {
      const { teamId } = await aTeamWithProgramme(tx, `Team ${count}`);
      const leadId = await addStaff(tx, { teamIds: [teamId] });
      planners.push({ teamId, leadId, members: [{ id: leadId, name: "Sam Jansen", initials: "SJ" }] });
    }
    await writePlanHistory(tx, planners, { today, stageOf: () => "adopted" });
    const ahead = { gt: asDate(today) };
    const night = { gt: momentOf(today, "23:59") };
    const ofThisYear = { schoolYear: schoolYearOfDay(today) };
    return {
      ahead: [
        await tx.planAdoption.count({ where: { adoptedOn: ahead } }),
        await tx.planConsultation.count({ where: { openedAt: night } }),
        await tx.teamPlan.count({ where: { createdAt: night } }),
        await tx.planReview.count({ where: { heldOn: ahead } }),
      ],
      adopted: await tx.planAdoption.count({ where: { plan: ofThisYear } }),
      opened: await tx.planConsultation.count({ where: { plan: ofThisYear } }),
      begun: await tx.teamPlan.count({ where: ofThisYear }),
      earlier: await tx.planAdoption.count(),
    };
  });
}

test.each<[Day, (counts: { begun: number; opened: number; adopted: number }) => boolean]>([
  ["2026-08-15", ({ begun }) => begun === 0],
  ["2026-08-25", ({ begun, opened }) => begun === 10 && opened === 0],
  ["2026-09-20", ({ opened, adopted }) => opened === 10 && adopted === 0],
  ["2026-10-10", ({ opened, adopted }) => opened === 10 && adopted > 0 && adopted < 10],
  [dayOf(new Date("2026-11-22T12:00:00Z")), ({ adopted }) => adopted === 10],
])("told on %s, the demo's plans are as far as that day, and nothing is dated ahead", async (today, isSo) => {
  const told = await toldOn(today);
  expect(told.ahead).toEqual([0, 0, 0, 0]);
  expect(told).toSatisfy(isSo);
  expect(told.earlier).toBeGreaterThan(10);
});
