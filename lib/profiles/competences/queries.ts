import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { CareerCompetence, Category, Hold } from "@/lib/profiles/competences/rules";

export type CompetenceView = Hold & {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly indicators: string;
  readonly category: Category;
  readonly careerCompetence: CareerCompetence | null;
  readonly version: number;
  /** Roles with any such profile. */
  readonly roles: number;
  /** What it has become; null as long as it counts itself (D4). */
  readonly becameId: string | null;
  /** The framework it stands in: the own one rather than another; null when it stands in none. */
  readonly framework: string | null;
  /** What it stands under there; null at the top. */
  readonly under: string | null;
};

export type LevelView = {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly description: string;
  readonly version: number;
  readonly askedBy: number;
  readonly isLast: boolean;
};

/** More frameworks than an institution uses hold no more; the list never grows beyond this. */
const mostCompetences = 2_000;

type Institution = Pick<Actor, "institutionId">;

const viewOf = ({ institutionId }: Institution, filter: Prisma.Sql) => Prisma.sql`
  select c.id, c.name, c.description, c.indicators, c.category, c.career_competence as "careerCompetence", c.version,
    c.replaced_by_id as "becameId", q.asked as "askedBy", q.roles,
    (select count(*)::int from instrument_questions i
      where i.institution_id = ${institutionId}::uuid and i.competence_id = c.id) as "scannedBy",
    (select count(*)::int from competences b
      where b.institution_id = ${institutionId}::uuid and b.replaced_by_id = c.id) as succeeds,
    (select count(*)::int from framework_places h
      where h.institution_id = ${institutionId}::uuid and h.parent_id = c.id) as children,
    h.framework, h.under
  from competences c
  cross join lateral (select count(*)::int as asked, count(distinct p.role_id)::int as roles
    from required_competences r join role_profiles p on p.institution_id = ${institutionId}::uuid and p.id = r.profile_id
    where r.institution_id = ${institutionId}::uuid and r.competence_id = c.id) q
  left join lateral (select f.name as framework, u.name as under from framework_places p
    join competence_frameworks f on f.institution_id = ${institutionId}::uuid and f.id = p.framework_id
    left join competences u on u.institution_id = ${institutionId}::uuid and u.id = p.parent_id
    where p.institution_id = ${institutionId}::uuid and p.competence_id = c.id
    order by f.is_own desc, lower(f.name) limit 1) h on true
  where c.institution_id = ${institutionId}::uuid and ${filter}
  order by lower(c.name), c.id limit ${mostCompetences}`;

/** All competences of the institution by name, with how often they are asked. */
export function listCompetences(tx: TenantTx, actor: Institution): Promise<CompetenceView[]> {
  return tx.$queryRaw<CompetenceView[]>(viewOf(actor, Prisma.sql`true`));
}

/** Those of these competences that the institution has. */
export function listThese(
  tx: TenantTx,
  actor: Institution,
  ids: readonly string[],
): Promise<CompetenceView[]> {
  return tx.$queryRaw<CompetenceView[]>(viewOf(actor, Prisma.sql`c.id = any(${[...ids]}::uuid[])`));
}

const offered = Prisma.sql`c.replaced_by_id is null and not exists (
  select from framework_places p join competence_frameworks f on f.institution_id = c.institution_id
    and f.id = p.framework_id where p.institution_id = c.institution_id and p.competence_id = c.id
  having count(*) > 0 and bool_and(f.status = 'retired'))`;

/** The competences to choose from: what became another one, or stands only in frameworks out of use, is offered no more (D4). */
export function listOffered(tx: TenantTx, actor: Institution): Promise<CompetenceView[]> {
  return tx.$queryRaw<CompetenceView[]>(viewOf(actor, offered));
}

/** Which of these competences can be chosen, as listOffered has it. */
export async function offeredAmong(tx: TenantTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from competences c
    where c.institution_id = current_institution() and c.id = any(${[...ids]}::uuid[]) and ${offered}`;
  return new Set(rows.map(({ id }) => id));
}

/** One competence; null when there is none. */
export async function findCompetence(
  tx: TenantTx,
  actor: Institution,
  id: string,
): Promise<CompetenceView | null> {
  const [found] = await tx.$queryRaw<CompetenceView[]>(viewOf(actor, Prisma.sql`c.id = ${id}::uuid`));
  return found ?? null;
}

/** The institution's level scale, from the first step up. */
export function listLevels(tx: TenantTx, { institutionId }: Institution): Promise<LevelView[]> {
  return tx.$queryRaw<LevelView[]>`
    select l.id, l.position, l.name, l.description, l.version,
      (select count(*)::int from required_competences q
        where q.institution_id = ${institutionId}::uuid and l.id in (q.level_id, q.up_to_level_id)) as "askedBy",
      l.position = max(l.position) over () as "isLast"
    from competence_levels l
    where l.institution_id = ${institutionId}::uuid
    order by l.position limit 20`;
}

/** One competence, locked until this transaction ends; null when there is none. */
export async function claimCompetence(tx: TenantTx, actor: Institution, id: string) {
  await tx.$queryRaw`
    select id from competences where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid for update`;
  return findCompetence(tx, actor, id);
}

/** One step of the scale, with the whole scale locked until this transaction ends; null when there is none. */
export async function claimLevel(tx: TenantTx, actor: Institution, id: string): Promise<LevelView | null> {
  return (await claimScale(tx, actor)).find((level) => level.id === id) ?? null;
}

/** The level scale, locked until this transaction ends. */
export async function claimScale(tx: TenantTx, actor: Institution): Promise<LevelView[]> {
  await tx.$queryRaw`
    select id from competence_levels where institution_id = ${actor.institutionId}::uuid order by position for update`;
  return listLevels(tx, actor);
}
