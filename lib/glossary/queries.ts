import "server-only";

import { mayReadTerm } from "@/lib/glossary/policy";
import { type KeptTerm, type Term, type TermSource, type TermText, termsOver } from "@/lib/glossary/rules";
import starting from "@/lib/glossary/starting/terms.json";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { hasBothKeys } from "@/lib/profiles/force/queries";

/** The terms that ship with the product (domain.md 2.2). */
const shipped = starting as readonly TermText[];

/** An institution has tens of terms of its own; the list never grows beyond this. */
const mostTerms = 500;

type Row = Omit<KeptTerm, "owner" | "source"> & {
  readonly owner: PersonName | null;
  readonly source: TermSource | null;
};

/** All terms this person may read, the institution's over the product's. */
export async function listTerms(tx: TenantTx, actor: Actor): Promise<Term[]> {
  const kept = await readKept(tx, actor, Prisma.sql`true`);
  // To who may not read a concept, the term stands as it was shipped, or not at all.
  const visible = kept.filter((term) =>
    termsOver([], [term]).every((each) => each.state === "retired" || mayReadTerm(actor, each)),
  );
  return termsOver(shipped, visible).filter((term) => mayReadTerm(actor, term));
}

/** One term; null when there is none this person may read. */
export async function findTerm(tx: TenantTx, actor: Actor, code: string): Promise<Term | null> {
  return (await listTerms(tx, actor)).find((term) => term.code === code) ?? null;
}

/** One term, and nobody else changes the glossary until this transaction ends; null when there is none. */
export async function claimTerm(tx: TenantTx, actor: Actor, code: string): Promise<Term | null> {
  await claimGlossary(tx, actor);
  return findTerm(tx, actor, code);
}

/** Lets one person at a time change the glossary: what is not there yet can't be locked by itself. */
export async function claimGlossary(tx: TenantTx, { institutionId }: Actor): Promise<{ taken: Set<string> }> {
  await tx.$queryRaw`select institution_id from institution_settings
    where institution_id = ${institutionId}::uuid for update`;
  const own = await tx.glossaryTerm.findMany({
    where: { institutionId },
    select: { code: true },
    take: mostTerms,
  });
  return { taken: new Set([...shipped, ...own].map(({ code }) => code)) };
}

async function readKept(
  tx: TenantTx,
  { institutionId }: Actor,
  filter: Prisma.Sql,
): Promise<readonly KeptTerm[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select t.id, t.code, t.kind, t.name, t.english_name as "englishName", t.definition,
      t.english_definition as "englishDefinition", t.synonyms, t.related, t.distinct, t.version,
      t.adopted_at as "adoptedAt", t.retired_at as "retiredAt", t.owner_id as "ownerId",
      case when o.id is not null then ${personNameOf(Prisma.sql`o`)} end as owner,
      case when r.id is not null then jsonb_build_object('kind', 'role', 'id', r.id, 'name', r.name,
          'text', coalesce((select p.description from role_profiles p
            where p.institution_id = ${institutionId}::uuid and p.role_id = r.id
              and ${hasBothKeys(institutionId, Prisma.sql`p`)}
            order by p.number desc limit 1), ''))
        when c.id is not null then jsonb_build_object('kind', 'competence', 'id', c.id, 'name', c.name,
          'text', c.description) end as source
    from glossary_terms t
    left join people o on o.institution_id = ${institutionId}::uuid and o.id = t.owner_id
    left join glossary_sources s on s.institution_id = ${institutionId}::uuid and s.term_id = t.id
    left join roles r on r.institution_id = ${institutionId}::uuid and r.id = s.role_id
    left join competences c on c.institution_id = ${institutionId}::uuid and c.id = s.competence_id
    where t.institution_id = ${institutionId}::uuid and ${filter}
    order by t.code limit ${mostTerms}`;
  return rows.map(({ owner, ...row }) => ({ ...row, owner: owner && fullName(owner) }));
}

export type SourceChoice = Pick<TermSource, "kind" | "id" | "name">;

/** Roles with an approved profile, and competences: what can say for a term what it means (B7). */
export function listSources(tx: TenantTx, { institutionId }: Actor): Promise<SourceChoice[]> {
  return tx.$queryRaw<SourceChoice[]>`
    select 'role' as kind, r.id, r.name from roles r
    where r.institution_id = ${institutionId}::uuid and exists (select from role_profiles p
      where p.institution_id = ${institutionId}::uuid and p.role_id = r.id
        and ${hasBothKeys(institutionId, Prisma.sql`p`)})
    union all
    select 'competence', c.id, c.name from competences c where c.institution_id = ${institutionId}::uuid
    order by 1 desc, 3 limit ${mostTerms}`;
}
