import "server-only";

import { tellChange } from "@/lib/glossary/changes/commands";
import type { Term, TermKind } from "@/lib/glossary/rules";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

export type Written = {
  readonly name: string;
  readonly definition: string;
  readonly englishName: string;
  readonly englishDefinition: string;
  readonly synonyms: readonly string[];
  readonly related: readonly string[];
  readonly distinct: readonly string[];
  readonly source: string;
};

type By = { readonly actor: Actor; readonly note: string; readonly now: Date };

/** Writes a term of the institution's own. It is a concept until the directie adopts it. Returns its id. */
export async function addTerm(
  tx: TenantTx,
  code: string,
  kind: TermKind,
  written: Written,
  { actor, note, now }: By,
): Promise<Outcome<"source-gone", string>> {
  const id = newId();
  const data = { id, code, kind, ownerId: actor.personId, ...columnsOf(written, code) };
  await tx.glossaryTerm.create({ data, select: { id: true } });
  if (!(await keepSource(tx, actor, id, written.source))) return refused("source-gone");
  await tellChange(tx, actor, { code, kind: "new", after: written.name, note }, now);
  return done(id);
}

/**
 * Rewrites a term, the product's own included: from then on the institution's text stands. Changed words take the
 * directie's key off again, and staff are told (B1, B6). Returns the id it is kept under.
 */
export async function changeTerm(
  tx: TenantTx,
  term: Term,
  written: Written,
  { actor, note, now }: By,
): Promise<Outcome<"source-gone", string>> {
  const { code, kind, kept } = term;
  const id = kept?.id ?? newId();
  const columns = columnsOf(written, code);
  const isRewritten = written.definition !== term.definition || written.name !== term.name;
  const adoption = isRewritten || !kept ? { adoptedAt: null, adoptedById: null } : {};
  if (kept) {
    const data = { ...columns, ...adoption, version: { increment: 1 } };
    await tx.glossaryTerm.updateMany({ where: { institutionId: actor.institutionId, id }, data });
  } else {
    const data = { id, code, kind, ownerId: actor.personId, ...columns };
    await tx.glossaryTerm.create({ data, select: { id: true } });
  }
  if (!(await keepSource(tx, actor, id, written.source))) return refused("source-gone");
  const told = {
    code,
    kind: "definition",
    before: term.definition,
    after: written.definition,
    note,
  } as const;
  if (isRewritten) await tellChange(tx, actor, told, now);
  return done(id);
}

/** The directie's key: this is what the term means here. */
export async function adoptTerm(
  tx: TenantTx,
  { kept, state }: Term,
  { actor, now }: Omit<By, "note">,
): Promise<Outcome<"not-a-concept">> {
  if (!kept || state !== "concept") return refused("not-a-concept");
  const data = { adoptedAt: now, adoptedById: actor.personId, version: { increment: 1 } };
  await tx.glossaryTerm.updateMany({ where: { institutionId: actor.institutionId, id: kept.id }, data });
  return allowed;
}

/** Takes a term out of use; what refers to it stays readable. */
export async function retireTerm(
  tx: TenantTx,
  { code, kept, state, name }: Term,
  { actor, now }: Omit<By, "note">,
): Promise<Outcome<"not-yours-to-retire">> {
  if (!kept || state === "retired") return refused("not-yours-to-retire");
  const data = { retiredAt: now, version: { increment: 1 } };
  await tx.glossaryTerm.updateMany({ where: { institutionId: actor.institutionId, id: kept.id }, data });
  await tellChange(tx, actor, { code, kind: "retired", before: name, note: "" }, now);
  return allowed;
}

function columnsOf({ source: _, ...written }: Written, code: string) {
  const others = (codes: readonly string[]) => codes.filter((each) => each !== code);
  return {
    ...{ name: written.name, definition: written.definition },
    ...{ englishName: written.englishName || null, englishDefinition: written.englishDefinition || null },
    synonyms: [...written.synonyms],
    distinct: others(written.distinct),
    // What is not the same is not said to hang together in the same breath.
    related: others(written.related).filter((each) => !written.distinct.includes(each)),
    retiredAt: null,
  };
}

/** Ties a term to the role or competence that says it already (B7); false when that is not there. */
async function keepSource(tx: TenantTx, actor: Actor, termId: string, source: string): Promise<boolean> {
  const { institutionId } = actor;
  await tx.glossarySource.deleteMany({ where: { institutionId, termId } });
  if (source === "") return true;
  const [kind = "", id = ""] = source.split(":");
  const where = { institutionId, id };
  const found = kind === "role" ? await tx.role.count({ where }) : await tx.competence.count({ where });
  if (found === 0) return false;
  const data = { termId, ...(kind === "role" ? { roleId: id } : { competenceId: id }) };
  await tx.glossarySource.create({ data, select: { termId: true } });
  return true;
}
