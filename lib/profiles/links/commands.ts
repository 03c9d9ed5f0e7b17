import "server-only";

import { done } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { LinkedPair } from "@/lib/profiles/links/queries";
import { inOrder, type LinkKind, mayBecome, mayRelate } from "@/lib/profiles/links/rules";

/**
 * Says what a competence is to another (D4, C25). What had become the former goes along to the new one, so that one step
 * leads from anything that was ever asked to what counts now. What refers to the former stays as it is.
 */
export async function linkCompetences(tx: TenantTx, { one, other }: LinkedPair, kind: LinkKind) {
  const verdict = kind === "became" ? mayBecome(one, other) : mayRelate(one, other);
  if (!verdict.ok) return verdict;
  if (kind === "related") {
    await tx.competenceLink.createMany({ data: inOrder(one.id, other.id), skipDuplicates: true });
    return done(undefined);
  }
  await tx.competence.updateMany({
    where: { OR: [{ id: one.id }, { replacedById: one.id }] },
    data: { replacedById: other.id },
  });
  return done(undefined);
}

/** Takes back what was said of two competences. */
export async function unlinkCompetences(tx: TenantTx, { one, other }: LinkedPair) {
  await tx.competenceLink.deleteMany({ where: inOrder(one.id, other.id) });
  await tx.competence.updateMany({
    where: { id: one.id, replacedById: other.id },
    data: { replacedById: null },
  });
  return done(undefined);
}
