import "server-only";

import { listProgress, scopeOf, type StudentProgress } from "@/lib/conversations/coverage/queries";
import { isWithoutTalk, type Summary, summaryOf } from "@/lib/conversations/coverage/rules";
import { type Beginning, type FirstDays, firstDaysOf } from "@/lib/conversations/coverage/teams/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

export type NamedStudent = {
  readonly id: string;
  readonly name: PersonName;
  readonly groupName: string | null;
  readonly nextPlannedFor: Date | null;
};

export type TeamCoverage = {
  readonly summary: Summary;
  /** Of the students who count this year, how many are on schedule. */
  readonly inScope: number;
  readonly onSchedule: number;
  /** By name, because somebody has to act: no talk yet this year, and no coach. Nobody else is named (decisions 28). */
  readonly withoutTalk: readonly NamedStudent[];
  readonly withoutCoach: readonly NamedStudent[];
};

/** How the talks of a team go: figures of all its students, names only of those without a talk or a coach. */
export async function findTeamCoverage(
  tx: TenantTx,
  actor: Actor,
  teamId: string,
  now: Date,
): Promise<TeamCoverage> {
  const { students } = await listProgress(tx, actor, { teamId }, now);
  const standings = students.map(({ standing }) => standing).filter((standing) => standing.isInScope);
  return {
    summary: summaryOf(students),
    inScope: standings.length,
    onSchedule: standings.filter(({ isOnSchedule }) => isOnSchedule).length,
    withoutTalk: students.filter(isWithoutTalk).map(toNamed),
    withoutCoach: students.filter(({ hasCoach }) => !hasCoach).map(toNamed),
  };
}

/** Whether a team's students who began here this school year had a coach at once (U4); for who reads of each who their coach is. */
export async function findFirstDays(
  tx: TenantTx,
  { institutionId }: Actor,
  teamId: string,
  now: Date,
): Promise<FirstDays> {
  const today = dayOf(now);
  const { from } = rangeOf(schoolYearOf(now));
  const beginnings = await tx.$queryRaw<Beginning[]>`
    select b.began_on::text as "beganOn",
      (select min(a.starts_on)::text from coach_assignments a where a.institution_id = ${institutionId}::uuid
        and a.student_id = b.student_id and (a.ends_on is null or a.ends_on >= b.began_on)) as "coachedFrom"
    from (
      select s.student_id, min(e.starts_on) as began_on from (${scopeOf(institutionId, { teamId }, today)}) s
      join enrolments e on e.institution_id = ${institutionId}::uuid and e.student_id = s.student_id
      group by s.student_id having min(e.starts_on) >= ${from}::date limit 2000
    ) b`;
  return firstDaysOf(beginnings);
}

function toNamed({ id, name, groupName, nextPlannedFor }: StudentProgress): NamedStudent {
  return { id, name, groupName, nextPlannedFor };
}
