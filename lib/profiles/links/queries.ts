import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type CompetenceView, findCompetence } from "@/lib/profiles/competences/queries";

type Institution = Pick<Actor, "institutionId">;

/** Another competence, and where it stands. */
export type OtherCompetence = {
  readonly id: string;
  readonly name: string;
  readonly framework: string | null;
};

/** What a competence is to others (D4, C25), and in which frameworks it stands. */
export type LinksView = {
  readonly became: OtherCompetence | null;
  readonly was: readonly OtherCompetence[];
  readonly related: readonly OtherCompetence[];
  readonly places: readonly CompetencePlace[];
};

export type CompetencePlace = {
  readonly frameworkId: string;
  readonly framework: string;
  readonly code: string;
  readonly parent: string | null;
};

type Row = OtherCompetence & { readonly kind: "became" | "was" | "related" };

/** All relations of a competence, and its places; names come in the order in which they are read. */
export async function findLinks(tx: TenantTx, actor: Institution, competenceId: string): Promise<LinksView> {
  const { institutionId } = actor;
  const rows = await tx.$queryRaw<Row[]>`
    select o.kind, c.id, c.name, (select f.name from framework_places p
      join competence_frameworks f on f.institution_id = ${institutionId}::uuid and f.id = p.framework_id
      where p.institution_id = ${institutionId}::uuid and p.competence_id = c.id
      order by f.is_own desc, lower(f.name) limit 1) as framework
    from (
      select 'became' as kind, b.replaced_by_id as id from competences b
        where b.institution_id = ${institutionId}::uuid and b.id = ${competenceId}::uuid
      union all select 'was', w.id from competences w
        where w.institution_id = ${institutionId}::uuid and w.replaced_by_id = ${competenceId}::uuid
      union all select 'related', case l.from_id when ${competenceId}::uuid then l.to_id else l.from_id end
        from competence_links l where l.institution_id = ${institutionId}::uuid
          and (l.from_id = ${competenceId}::uuid or l.to_id = ${competenceId}::uuid)) o
    join competences c on c.institution_id = ${institutionId}::uuid and c.id = o.id
    order by lower(c.name), c.id limit 100`;
  const of = (kind: Row["kind"]) => rows.filter((row) => row.kind === kind);
  return {
    became: of("became")[0] ?? null,
    was: of("was"),
    related: of("related"),
    places: await tx.$queryRaw<CompetencePlace[]>`
      select f.id as "frameworkId", f.name as framework, p.code, c.name as parent from framework_places p
      join competence_frameworks f on f.institution_id = ${institutionId}::uuid and f.id = p.framework_id
      left join competences c on c.institution_id = ${institutionId}::uuid and c.id = p.parent_id
      where p.institution_id = ${institutionId}::uuid and p.competence_id = ${competenceId}::uuid
      order by f.is_own desc, lower(f.name), f.id limit 50`,
  };
}

export type LinkedPair = { readonly one: CompetenceView; readonly other: CompetenceView };

/** Two competences, locked in one order until this transaction ends; null when one of them is not there. */
export async function claimPair(
  tx: TenantTx,
  actor: Institution,
  { competenceId, otherId }: { readonly competenceId: string; readonly otherId: string },
): Promise<LinkedPair | null> {
  await tx.$queryRaw`select id from competences
    where institution_id = ${actor.institutionId}::uuid and id in (${competenceId}::uuid, ${otherId}::uuid)
    order by id for update`;
  const one = await findCompetence(tx, actor, competenceId);
  const other = await findCompetence(tx, actor, otherId);
  return one && other ? { one, other } : null;
}
