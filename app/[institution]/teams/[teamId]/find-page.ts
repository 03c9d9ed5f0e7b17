import { teamAgreementsOf } from "@/lib/agreements/due/queries";
import { mayReadAgreements } from "@/lib/agreements/policy";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { summaryOf } from "@/lib/conversations/coverage/rules";
import { listMembers } from "@/lib/organisation/teams/members/queries";
import { readingsOf } from "@/lib/organisation/teams/members/rules";
import * as may from "@/lib/organisation/teams/policy";
import { findTeam, memberCountOf } from "@/lib/organisation/teams/queries";
import { mayStartPlan, reachOf } from "@/lib/plans/policy";
import { findPlan } from "@/lib/plans/queries";
import { leaderTasksOf, listTeamActions } from "@/lib/plans/tasks/queries";
import { mayReadTrainings } from "@/lib/plans/trainings/policy";
import { teamTrainingsOf } from "@/lib/plans/trainings/queries";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { askTogether } from "@/lib/platform/together";

/** Everything the page shows, each part only for who may read it (permissions.md 6.2, 6.3, 6.4). */
export async function findPage({ tx, actor, now, noteReading }: Reading, teamId: string) {
  const [id, today, schoolYear] = [actor.institutionId, dayOf(now), schoolYearOf(now)];
  const team = await findTeam(tx, id, { teamId, today });
  if (!team || !may.mayReadTeam(actor, team)) return null;
  const plan = await findPlan(tx, id, { teamId, schoolYear });
  const reach = reachOf(actor, { teamId, isAdopted: (plan?.adoptions.length ?? 0) > 0 });
  const seesContracts = may.mayReadContractEnds(actor, team);
  const asked = { teamId, today, readerId: actor.personId, withContractEnds: seesContracts };
  const members = may.mayReadMembers(actor, team) ? await listMembers(tx, id, asked) : null;
  await noteReading(...readingsOf(members ?? []));
  const progress = may.mayReadCoverage(actor, team) ? await listProgress(tx, actor, { teamId }, now) : null;
  const isLeader = may.mayReadStudents(actor, team);
  const { tasks, ...counts } = await askTogether(tx, {
    tasks: isLeader ? leaderTasksOf(id, { teamIds: [teamId], today }) : null,
    memberCount: may.mayCountMembers(actor, team) ? memberCountOf(id, { teamId, on: today }) : null,
    trainings: mayReadTrainings(actor, team) ? teamTrainingsOf(id, teamId, schoolYear) : null,
    agreements: mayReadAgreements(actor) ? teamAgreementsOf(id, { teamId, today }) : null,
  });
  const due = { teamId, today, until: later(today, { weeks: 6 }) };
  return {
    actor,
    team,
    today,
    schoolYear,
    plan: reach === "none" ? null : plan,
    mayStart: mayStartPlan(actor, team),
    members,
    ...counts,
    mayRename: may.mayRenameTeam(actor, team),
    mayArrange: may.mayArrangeMembers(actor, team),
    seesContracts,
    isLeader,
    task: tasks?.[0] ?? null,
    actions: reach === "working" ? await listTeamActions(tx, id, due) : [],
    summary: progress && summaryOf(progress.students),
    withoutCoach: progress && isLeader ? progress.students.filter(({ hasCoach }) => !hasCoach).length : null,
  };
}
