import { sharedThemesOf } from "@/lib/colleagues/finding/queries";
import { themesOf } from "@/lib/colleagues/rules";
import { findTeam } from "@/lib/organisation/teams/queries";
import { openComments } from "@/lib/plans/comments/queries";
import { reachOf, stepsOf } from "@/lib/plans/policy";
import { listAnswered, listProposals } from "@/lib/plans/proposals/queries";
import { findPlan, listPlanYears } from "@/lib/plans/queries";
import { dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";

/** A team's plan of a school year as far as the reader works on it or reads along; null where there is no such team. */
export async function findTeamPlan(
  { tx, actor, now }: Reading,
  teamId: string,
  asked: SchoolYear | undefined,
) {
  const [today, schoolYear] = [dayOf(now), asked ?? schoolYearOf(now)];
  const team = await findTeam(tx, actor.institutionId, { teamId, today });
  if (!team) return null;
  const plan = await findPlan(tx, actor.institutionId, { teamId, schoolYear });
  const subject = { teamId, isAdopted: (plan?.adoptions.length ?? 0) > 0 };
  const all = await listPlanYears(tx, actor.institutionId, teamId);
  const years = all.filter((year) => reachOf(actor, { teamId, ...year }) !== "none");
  const [may, reach] = [stepsOf(actor, subject), reachOf(actor, subject)];
  const isWorking = plan !== null && reach === "working";
  const comments = isWorking ? await openComments(tx, actor, { of: "team", planId: plan.id }, may) : null;
  const proposals = plan && may.change ? await listProposals(tx, actor.institutionId, plan.id) : [];
  const answered = plan && may.change ? await listAnswered(tx, actor.institutionId, plan.id) : [];
  const before = { teamId, schoolYear: schoolYear - 1 };
  const last = !plan && may.start ? await findPlan(tx, actor.institutionId, before) : null;
  const about = isWorking ? plan.goals.map(({ title }) => themesOf(title, [])) : [];
  const shared = await sharedThemesOf(tx, actor, about);
  const found = { actor, today, schoolYear, team, plan, last, reach, years, may };
  return { ...found, comments, proposals, answered, shared };
}
