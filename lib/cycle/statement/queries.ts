import "server-only";

import { mayConfirmStatement } from "@/lib/cycle/policy";
import type { AdoptedStatement, Statement } from "@/lib/cycle/statement/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

type Institution = Pick<Actor, "institutionId">;

const unwritten = { body: "", document: { title: "", address: "" }, version: 0 } as const;

/** More versions than these nobody looks back on. */
const mostVersions = 50;

/** What is agreed with who leads: its working text, and the versions that were adopted. */
export async function findStatement(tx: TenantTx, { institutionId }: Institution): Promise<Statement> {
  const [working] = await tx.$queryRaw<Omit<Statement, "versions">[]>`
    select body, version, ${documentOf(Prisma.sql`s`)} as document from cycle_statements s
    where s.institution_id = ${institutionId}::uuid`;
  const versions = await tx.$queryRaw<AdoptedStatement[]>`
    select v.id::text, v.number, v.body, ${documentOf(Prisma.sql`v`)} as document, v.adopted_at as "adoptedAt",
      v.statement_version as "statementVersion", ${personNameOf(Prisma.sql`p`)} as "adoptedBy"
    from cycle_statement_versions v
    join people p on p.institution_id = ${institutionId}::uuid and p.id = v.adopted_by_id
    where v.institution_id = ${institutionId}::uuid order by v.number desc limit ${mostVersions}`;
  return { ...(working ?? unwritten), versions: versions.toReversed() };
}

/** As findStatement, and nobody else writes, adopts or confirms it until this transaction ends. */
export async function claimStatement(tx: TenantTx, actor: Institution): Promise<Statement> {
  await tx.$queryRaw`select institution_id from institution_settings
    where institution_id = ${actor.institutionId}::uuid for update`;
  return findStatement(tx, actor);
}

function documentOf(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('title', ${row}.document_title, 'address', ${row}.document_address)`;
}

/** When the reader said to know this version; null while they did not. */
export async function findOwnConfirmation(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  versionId: string,
): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`
    select confirmed_at as at from cycle_statement_confirmations where institution_id = ${institutionId}::uuid
      and version_id = ${versionId}::uuid and person_id = ${personId}::uuid`;
  return row?.at ?? null;
}

/** Somebody who leads a team or a unit today, and when they said to know the version. */
export type ListedLeader = {
  readonly id: string;
  readonly name: PersonName;
  /** What they lead, by name. */
  readonly leads: readonly string[];
  readonly confirmedAt: Date | null;
};

export type Leaders = {
  readonly leaders: readonly ListedLeader[];
  readonly total: number;
  readonly confirmed: number;
};

type LeaderRow = Omit<ListedLeader, "id"> & Pick<Leaders, "total" | "confirmed"> & { readonly id: string };

type Asked = {
  readonly versionId: string;
  readonly today: Day;
  readonly page: number;
  readonly size: number;
};

/** Everybody who leads today with what they said of a version, page by page: who did not say it yet first (H12). */
export async function listLeaders(
  tx: TenantTx,
  institution: InstitutionId,
  { versionId, today, page, size }: Asked,
): Promise<Leaders> {
  const inst = Prisma.sql`${institution}::uuid`;
  const rows = await tx.$queryRaw<LeaderRow[]>`
    with who_lead as (
      select a.person_id, array_agg(distinct coalesce(t.name, u.name) order by coalesce(t.name, u.name)) as leads
      from appointments a
      join staff_members s on s.institution_id = ${inst} and s.person_id = a.person_id and ${runsOn(Prisma.sql`s`, today)}
      left join teams t on t.institution_id = ${inst} and t.id = a.team_id
      left join org_units u on u.institution_id = ${inst} and u.id = a.unit_id
      where a.institution_id = ${inst} and a.office = 'team-lead' and ${runsOn(Prisma.sql`a`, today)}
      group by a.person_id
    )
    select p.id::text, ${personNameOf(Prisma.sql`p`)} as name, l.leads, c.confirmed_at as "confirmedAt",
      (count(*) over ())::int as total, (count(c.confirmed_at) over ())::int as confirmed
    from who_lead l
    join people p on p.institution_id = ${inst} and p.id = l.person_id
    left join cycle_statement_confirmations c on c.institution_id = ${inst} and c.version_id = ${versionId}::uuid
      and c.person_id = l.person_id
    order by c.confirmed_at is not null, p.sort_name, p.id limit ${size} offset ${(page - 1) * size}`;
  const [first] = rows;
  return {
    leaders: rows.map(({ id, name, leads, confirmedAt }) => ({ id, name, leads, confirmedAt })),
    total: first?.total ?? 0,
    confirmed: first?.confirmed ?? 0,
  };
}

/** The version somebody who leads has still to say to know; null for who is never asked. */
export function statementToConfirmOf(actor: Actor): Question<readonly { number: number }[]> | null {
  if (!mayConfirmStatement(actor)) return null;
  const inst = Prisma.sql`${actor.institutionId}::uuid`;
  return question(Prisma.sql`
    select v.number from (select id, number from cycle_statement_versions
      where institution_id = ${inst} order by number desc limit 1) v
    where not exists (select from cycle_statement_confirmations c
      where c.institution_id = ${inst} and c.version_id = v.id and c.person_id = ${actor.personId}::uuid)`);
}
