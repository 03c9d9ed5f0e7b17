import "server-only";

import { listProgress, type StudentProgress } from "@/lib/conversations/coverage/queries";
import { type Summary, summaryOf } from "@/lib/conversations/coverage/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
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
    withoutTalk: students.filter(({ completed }) => completed === 0).map(toNamed),
    withoutCoach: students.filter(({ hasCoach }) => !hasCoach).map(toNamed),
  };
}

function toNamed({ id, name, groupName, nextPlannedFor }: StudentProgress): NamedStudent {
  return { id, name, groupName, nextPlannedFor };
}
