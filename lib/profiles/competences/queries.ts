import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { CareerCompetence, Category } from "@/lib/profiles/competences/rules";

export type CompetenceView = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly indicators: string;
  readonly category: Category;
  readonly careerCompetence: CareerCompetence | null;
  readonly version: number;
  /** Profiles that ask it, of all roles and versions. */
  readonly askedBy: number;
  /** Roles with any such profile. */
  readonly roles: number;
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

/** An institution has tens of competences; the list never grows beyond this. */
const mostCompetences = 300;

type Institution = Pick<Actor, "institutionId">;

/** All competences of the institution by name, with how often they are asked. */
export function listCompetences(tx: TenantTx, { institutionId }: Institution): Promise<CompetenceView[]> {
  return tx.$queryRaw<CompetenceView[]>`
    select c.id, c.name, c.description, c.indicators, c.category, c.career_competence as "careerCompetence", c.version,
      count(q.profile_id)::int as "askedBy", count(distinct p.role_id)::int as roles
    from competences c
    left join required_competences q on q.institution_id = ${institutionId}::uuid and q.competence_id = c.id
    left join role_profiles p on p.institution_id = ${institutionId}::uuid and p.id = q.profile_id
    where c.institution_id = ${institutionId}::uuid
    group by c.institution_id, c.id
    order by lower(c.name), c.id limit ${mostCompetences}`;
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
  return (await listCompetences(tx, actor)).find((competence) => competence.id === id) ?? null;
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
