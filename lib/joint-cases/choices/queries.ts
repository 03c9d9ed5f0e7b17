import "server-only";

import { isInvited, mayBring, mayListJointCases } from "@/lib/joint-cases/policy";
import { listTeamNames } from "@/lib/organisation/teams/queries";
import type { Actor, TeamRef } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { mayListCases } from "@/lib/referrals/policy";
import { listUnits, type SecondLineUnit } from "@/lib/referrals/units/queries";

/** Whether somebody holds a role in career guidance today. */
async function holdsRole(tx: TenantTx, actor: Actor, now: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ holds: boolean }[]>`
    select exists (select from role_assignments a where a.institution_id = ${actor.institutionId}::uuid
      and a.person_id = ${actor.personId}::uuid and ${runsOn(Prisma.sql`a`, dayOf(now))}) as holds`;
  return row?.holds ?? false;
}

/** As mayBring, with the roles of today. */
export async function canBring(tx: TenantTx, actor: Actor, now: Date): Promise<boolean> {
  return mayBring(actor, { holdsRole: await holdsRole(tx, actor, now) });
}

/** Between whom somebody can bring a case. */
export type Parties = { readonly teams: readonly TeamRef[]; readonly units: readonly SecondLineUnit[] };

/** Their own teams with any unit of the second line; of an adviser their own units, with any team. */
export async function listCaseParties(tx: TenantTx, actor: Actor, now: Date): Promise<Parties> {
  const all = await listTeamNames(tx, actor.institutionId, { today: dayOf(now), kind: "education" });
  const units = await listUnits(tx, actor, now);
  const own = all.filter(({ id }) => actor.teams.some((team) => team.id === id));
  if (!mayListCases(actor)) return { teams: own, units };
  return {
    teams: all,
    units: own.length > 0 ? units : units.filter((unit) => actor.teams.some(({ id }) => id === unit.id)),
  };
}

type Between = { readonly teamId: string; readonly unitId: string };

/** What a case is brought to, when both are there for who brings it; null when one is not. */
export async function findBringing({ tx, actor, now }: WorkContext, { teamId, unitId }: Between) {
  if (!mayListJointCases(actor)) return null;
  const { teams, units } = await listCaseParties(tx, actor, now);
  const isThere = teams.some(({ id }) => id === teamId) && units.some(({ id }) => id === unitId);
  const isOwn = isInvited(actor, { teamId, unitId });
  return isThere ? { isOwn, holdsRole: await holdsRole(tx, actor, now) } : null;
}
