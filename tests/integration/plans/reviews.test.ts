import { expect, test } from "vitest";
import { adoptPlan, openConsultation, reviewPlan, startPlan } from "@/lib/plans/actions";
import { editionOf } from "@/lib/plans/adoptions/files";
import { addGoal } from "@/lib/plans/goals/actions";
import { findPlan } from "@/lib/plans/queries";
import { findStudentFigures } from "@/lib/plans/reviews/queries";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { aTeamWithProgramme, anInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const [today, schoolYear] = [dayOf(now), schoolYearOf(now)];

/** A team whose plan with two goals was adopted today. */
async function anAdoptedPlan() {
  const school = await anInstitution();
  const made = await school.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const leader = await addStaff(tx, { teamIds: [teamId] });
    await appoint(tx, leader, "team-lead", { teamId });
    return { teamId, leader };
  });
  const { teamId } = made;
  const leader = await school.actor(made.leader);
  const planOf = async (year: number) => {
    const found = await school.inside((tx) => findPlan(tx, school.id, { teamId, schoolYear: year }));
    if (!found) throw new Error("No plan");
    return found;
  };
  await submit(startPlan, leader, { teamId, schoolYear: String(schoolYear) });
  const planId = (await planOf(schoolYear)).id;
  for (const title of ["Eerste", "Tweede"]) {
    await submit(addGoal, leader, { planId, title, goingWell: "", couldImprove: "", contributesTo: "" });
  }
  await submit(openConsultation, leader, { planId });
  const version = editionOf(await planOf(schoolYear));
  const attendance = { planId, adoptedOn: today, presentCount: "1" };
  const adopted = await submit(adoptPlan, leader, attendance, { version });
  expect(adopted).toMatchObject({ ok: true });
  const [first, second] = (await planOf(schoolYear)).goals.map(({ id }) => id);
  if (!first || !second) throw new Error("No goals");
  const words = {
    ...{ planId, heldOn: today, outcome: "adjust", measure: "talks", sources: ["outside"] },
    ...{ findings: "Veel", developments: "Een wet", studentEffect: "Meer gesprekken" },
  };
  return { school, teamId, leader, planId, planOf, first, second, words };
}

test("[G6][G8][G9] a review keeps what was found per goal, where it comes from and the figure looked at", async () => {
  const { leader, planOf, first, second, words } = await anAdoptedPlan();
  const about = { [`decision-${first}`]: "continue", [`reached-${first}`]: "Acht bezoeken" };
  expect(await submit(reviewPlan, leader, { ...words, ...about })).toMatchObject({
    reason: "goals-undecided",
  });
  const whole = { ...words, ...about, [`decision-${second}`]: "stop" };
  expect(await submit(reviewPlan, leader, whole)).toMatchObject({ ok: true });
  expect((await planOf(schoolYear)).reviews).toMatchObject([
    {
      sources: ["outside"],
      indicator: { measure: "talks", part: null, whole: null },
      goals: [
        { goalId: first, title: "Eerste", reached: "Acht bezoeken", decision: "continue" },
        { goalId: second, title: "Tweede", reached: "", decision: "stop" },
      ],
    },
  ]);
});

test("[G9] the figures to look at are those about the team's own students, and too few are told to nobody", async () => {
  const { school, teamId, leader } = await anAdoptedPlan();
  const figures = await school.inside((tx) => findStudentFigures(tx, leader, { teamId, schoolYear }, now));
  expect(figures).toEqual(
    ["talks", "coaches", "scans"].map((measure) => ({ measure, part: null, whole: null })),
  );
});

test("[G6] next year begins with exactly the goals that were chosen, one by one", async () => {
  const { teamId, leader, planOf, second } = await anAdoptedPlan();
  const next = { teamId, schoolYear: String(schoolYear + 1), from: "last-year", goals: ["", second] };
  expect(await submit(startPlan, leader, next)).toMatchObject({ ok: true });
  expect((await planOf(schoolYear + 1)).goals.map(({ title }) => title)).toEqual(["Tweede"]);
});
