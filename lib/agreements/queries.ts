import "server-only";

import type { AgreementFilter, AgreementKind, Settlement } from "@/lib/agreements/rules";
import { listTeamNames } from "@/lib/organisation/teams/queries";
import type { Actor, TeamRef } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

export type Party = { readonly id: string; readonly name: string };

export type AgreementView = {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly title: string;
  readonly words: string;
  readonly teamId: string;
  readonly teamName: string;
  /** The other teams, and the roles, it was agreed with. */
  readonly teams: readonly Party[];
  readonly roles: readonly Party[];
  readonly agreedOn: Day;
  readonly dueOn: Day | null;
  readonly settlement: Settlement | null;
  readonly settledAt: Date | null;
  readonly version: number;
};

type Institution = Pick<Actor, "institutionId">;
type Cut = { readonly today: Day; readonly size: number; readonly page: number };

/** What was agreed, page by page: what is open first, the nearest day before the others (B4). */
export async function listAgreements(
  tx: TenantTx,
  { institutionId }: Institution,
  filter: AgreementFilter,
  { today, size, page }: Cut,
): Promise<{ agreements: AgreementView[]; total: number }> {
  const parts = [Prisma.sql`true`];
  if (filter.teamId)
    parts.push(Prisma.sql`(a.team_id = ${filter.teamId}::uuid or exists (select from agreement_parties o
      where o.institution_id = ${institutionId}::uuid and o.agreement_id = a.id and o.team_id = ${filter.teamId}::uuid))`);
  if (filter.kind) parts.push(Prisma.sql`a.kind = ${filter.kind}`);
  if (filter.state) parts.push(isIn(filter.state, today));
  const rows = await tx.$queryRaw<(AgreementView & { total: number })[]>`
    select ${columns(institutionId)}, count(*) over ()::int as total
    from team_agreements a join teams t on t.institution_id = ${institutionId}::uuid and t.id = a.team_id
    where a.institution_id = ${institutionId}::uuid and ${Prisma.join(parts, " and ")}
    order by a.settlement is not null, a.due_on nulls last, a.agreed_on desc, a.id
    limit ${size} offset ${(page - 1) * size}`;
  return { agreements: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

function isIn(state: NonNullable<AgreementFilter["state"]>, today: Day): Prisma.Sql {
  if (state === "overdue") return Prisma.sql`(a.settlement is null and a.due_on < ${today}::date)`;
  if (state === "running")
    return Prisma.sql`(a.settlement is null and (a.due_on is null or a.due_on >= ${today}::date))`;
  return Prisma.sql`a.settlement = ${state}`;
}

/** How many agreements are past their day. */
export async function countOverdue(
  tx: TenantTx,
  { institutionId }: Institution,
  today: Day,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from team_agreements a
    where a.institution_id = ${institutionId}::uuid and ${isIn("overdue", today)}`;
  return row?.count ?? 0;
}

/** One agreement, or null. */
export async function findAgreement(
  tx: TenantTx,
  { institutionId }: Institution,
  agreementId: string,
): Promise<AgreementView | null> {
  const [row] = await tx.$queryRaw<AgreementView[]>`
    select ${columns(institutionId)}
    from team_agreements a join teams t on t.institution_id = ${institutionId}::uuid and t.id = a.team_id
    where a.institution_id = ${institutionId}::uuid and a.id = ${agreementId}::uuid`;
  return row ?? null;
}

/** One agreement, locked until this transaction ends; null when there is none. */
export async function claimAgreement(tx: TenantTx, actor: Institution, agreementId: string) {
  await tx.$queryRaw`
    select id from team_agreements
    where institution_id = ${actor.institutionId}::uuid and id = ${agreementId}::uuid for update`;
  return findAgreement(tx, actor, agreementId);
}

const mostBetween = 20;

/** What runs between one of some teams and one of some units, whichever of the two it belongs to: the latest first (W13). */
export function listAgreementsBetween(
  tx: TenantTx,
  { institutionId }: Institution,
  teamIds: readonly string[],
  unitIds: readonly string[],
): Promise<AgreementView[]> {
  const [teams, units] = [Prisma.sql`any(${teamIds}::uuid[])`, Prisma.sql`any(${unitIds}::uuid[])`];
  return tx.$queryRaw<AgreementView[]>`
    select ${columns(institutionId)}
    from team_agreements a join teams t on t.institution_id = ${institutionId}::uuid and t.id = a.team_id
    where a.institution_id = ${institutionId}::uuid and a.kind = 'agreement' and a.settlement is null
      and exists (select from agreement_parties o where o.institution_id = ${institutionId}::uuid and o.agreement_id = a.id
        and ((o.team_id = ${units} and (a.team_id = ${teams} or o.team_id = ${teams}))
          or (a.team_id = ${units} and o.team_id = ${teams})))
    order by a.agreed_on desc, a.id desc limit ${mostBetween}`;
}

const mostNorms = 60;

/** Norms that hold now, of all teams: what a questionnaire can ask about (E4). */
export function listNorms(tx: TenantTx, { institutionId }: Institution): Promise<AgreementView[]> {
  return tx.$queryRaw<AgreementView[]>`
    select ${columns(institutionId)}
    from team_agreements a join teams t on t.institution_id = ${institutionId}::uuid and t.id = a.team_id
    where a.institution_id = ${institutionId}::uuid and a.kind = 'norm' and a.settlement is null
    order by t.name, a.title, a.id limit ${mostNorms}`;
}

function columns(institutionId: Actor["institutionId"]): Prisma.Sql {
  const parties = (table: Prisma.Sql, column: Prisma.Sql) => Prisma.sql`
    (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.name), '[]')
      from agreement_parties o join ${table} n on n.institution_id = ${institutionId}::uuid and n.id = o.${column}
      where o.institution_id = ${institutionId}::uuid and o.agreement_id = a.id)`;
  return Prisma.sql`a.id, a.kind, a.title, a.words, a.team_id as "teamId", t.name as "teamName",
    ${parties(Prisma.sql`teams`, Prisma.sql`team_id`)} as teams,
    ${parties(Prisma.sql`roles`, Prisma.sql`role_id`)} as roles,
    a.agreed_on::text as "agreedOn", a.due_on::text as "dueOn", a.settlement, a.settled_at as "settledAt", a.version`;
}

const mostRoles = 300;

/** Teams and roles that something can be agreed with. */
export async function listParties(
  tx: TenantTx,
  { institutionId }: Institution,
  today: Day,
): Promise<{ teams: readonly TeamRef[]; roles: readonly Party[] }> {
  const teams = await listTeamNames(tx, institutionId, { today });
  const roles = await tx.$queryRaw<Party[]>`
    select r.id, r.name from roles r where r.institution_id = ${institutionId}::uuid and exists (
      select from role_assignments h where h.institution_id = ${institutionId}::uuid and h.role_id = r.id)
    order by r.name limit ${mostRoles}`;
  return { teams, roles };
}
