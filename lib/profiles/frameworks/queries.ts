import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { CareerCompetence, Category } from "@/lib/profiles/competences/rules";
import { type FrameworkStatus, mostPlaces } from "@/lib/profiles/frameworks/rules";

type Institution = Pick<Actor, "institutionId">;

export type FrameworkRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly edition: string;
  readonly status: FrameworkStatus;
  readonly isOwn: boolean;
  readonly version: number;
  /** How many competences stand in it. */
  readonly count: number;
};

/** A competence where it stands in a framework. */
export type PlaceView = {
  readonly frameworkId: string;
  readonly competenceId: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly name: string;
  readonly description: string;
  readonly indicators: string;
  readonly category: Category;
  readonly careerCompetence: CareerCompetence | null;
  /** What it has become, when it was replaced (D4). */
  readonly becameId: string | null;
  readonly becameName: string | null;
  /** Roles with a profile that asks it. */
  readonly roles: number;
  /** In how many frameworks it stands. */
  readonly frameworks: number;
};

export type FrameworkView = FrameworkRow & { readonly places: readonly PlaceView[] };

/** An institution has some frameworks; the list never grows beyond this. */
export const mostFrameworks = 50;

const rowOf = ({ institutionId }: Institution) => Prisma.sql`
  select f.id, f.code, f.name, f.description, f.source, f.edition, f.status, f.is_own as "isOwn", f.version,
    (select count(*)::int from framework_places p
      where p.institution_id = ${institutionId}::uuid and p.framework_id = f.id) as count
  from competence_frameworks f where f.institution_id = ${institutionId}::uuid`;

/** The frameworks of the institution: its own first, then by name, what is out of use at the end. */
export function listFrameworks(tx: TenantTx, actor: Institution): Promise<FrameworkRow[]> {
  return tx.$queryRaw<FrameworkRow[]>`
    ${rowOf(actor)} order by f.status, f.is_own desc, lower(f.name), f.id limit ${mostFrameworks}`;
}

/** One framework with its competences in reading order; null when there is none. */
export async function findFramework(
  tx: TenantTx,
  actor: Institution,
  id: string,
): Promise<FrameworkView | null> {
  const [row] = await tx.$queryRaw<FrameworkRow[]>`${rowOf(actor)} and f.id = ${id}::uuid`;
  return row ? { ...row, places: await listPlaces(tx, actor, [id]) } : null;
}

/** As findFramework, locked until this transaction ends: one writer at a time shapes a tree. */
export async function claimFramework(tx: TenantTx, actor: Institution, id: string) {
  await tx.$queryRaw`select id from competence_frameworks
    where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid for update`;
  return findFramework(tx, actor, id);
}

function listPlaces(
  tx: TenantTx,
  { institutionId }: Institution,
  frameworkIds: readonly string[],
): Promise<PlaceView[]> {
  return tx.$queryRaw<PlaceView[]>`
    select p.framework_id as "frameworkId", p.competence_id as "competenceId", p.code, p.parent_id as "parentId", p.depth::int, c.name, c.description,
      c.indicators, c.category, c.career_competence as "careerCompetence", c.replaced_by_id as "becameId",
      n.name as "becameName",
      (select count(distinct r.role_id)::int from required_competences q
        join role_profiles r on r.institution_id = ${institutionId}::uuid and r.id = q.profile_id
        where q.institution_id = ${institutionId}::uuid and q.competence_id = c.id) as roles,
      (select count(*)::int from framework_places o
        where o.institution_id = ${institutionId}::uuid and o.competence_id = c.id) as frameworks
    from framework_places p
    join competences c on c.institution_id = ${institutionId}::uuid and c.id = p.competence_id
    left join competences n on n.institution_id = ${institutionId}::uuid and n.id = c.replaced_by_id
    where p.institution_id = ${institutionId}::uuid and p.framework_id = any(${[...frameworkIds]}::uuid[])
    order by p.framework_id, p.position limit ${frameworkIds.length * mostPlaces}`;
}

/** The frameworks a competence stands in, with their trees, and those it could still be put in. */
export async function listStanding(
  tx: TenantTx,
  actor: Institution,
  competenceId: string,
): Promise<{ stands: readonly FrameworkView[]; others: readonly FrameworkRow[] }> {
  const places = await tx.frameworkPlace.findMany({ where: { competenceId }, select: { frameworkId: true } });
  const ids = places.map(({ frameworkId }) => frameworkId);
  const all = await listFrameworks(tx, actor);
  const trees = await listPlaces(tx, actor, ids);
  const stands = all
    .filter(({ id }) => ids.includes(id))
    .map((framework) => ({
      ...framework,
      places: trees.filter((place) => place.frameworkId === framework.id),
    }));
  return { stands, others: all.filter(({ id, status }) => !ids.includes(id) && status === "in-use") };
}
