import "server-only";

import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { offeredAmong } from "@/lib/profiles/competences/queries";
import { isRange } from "@/lib/profiles/competences/rules";
import { type ConceptRefusal, openConcept } from "@/lib/profiles/commands";
import type { RoleView } from "@/lib/profiles/queries";
import { conceptOf } from "@/lib/profiles/rules";

type Asked = { readonly competenceId: string; readonly levelId: string; readonly upToLevelId?: string };

/**
 * Asks a competence at a level or over a range of them, or the same one at another level. Refuses what is not the
 * institution's, and what is no longer offered (D4) unless it is asked already.
 */
export async function askCompetence(
  tx: TenantTx,
  role: RoleView,
  { competenceId, levelId, upToLevelId = "" }: Asked,
): Promise<Outcome<ConceptRefusal | "competence-gone" | "range-turned", { withdrewKey: boolean }>> {
  const isAsked = conceptOf(role)?.competences.some(({ id }) => id === competenceId) ?? false;
  const isKnown = isAsked || (await offeredAmong(tx, [competenceId])).has(competenceId);
  const range = upToLevelId === "" || upToLevelId === levelId ? [levelId] : [levelId, upToLevelId];
  const steps = await tx.competenceLevel.findMany({
    where: { id: { in: range } },
    select: { id: true, position: true },
  });
  if (!isKnown || steps.length < range.length) return refused("competence-gone");
  const [from, to] = range.map((id) => steps.find((step) => step.id === id)?.position ?? 0);
  if (!isRange(from ?? 0, to ?? null)) return refused("range-turned");
  const opened = await openConcept(tx, role);
  if (!opened.ok) return opened;
  const { concept, withdrewKey } = opened.data;
  const terms = { levelId, upToLevelId: range[1] ?? null };
  const place = { profileId: concept.id, competenceId };
  const { count } = await tx.requiredCompetence.updateMany({ where: place, data: terms });
  if (count === 0) {
    await tx.requiredCompetence.create({ data: { ...place, ...terms }, select: { levelId: true } });
  }
  return done({ withdrewKey });
}

/** No longer asks a competence. Refuses while who gets the role is asked it (E7): that goes first, in so many words. */
export async function dropCompetence(
  tx: TenantTx,
  role: RoleView,
  competenceId: string,
): Promise<Outcome<ConceptRefusal | "competence-criterion", { withdrewKey: boolean }>> {
  const opened = await openConcept(tx, role);
  if (!opened.ok) return opened;
  const { concept, withdrewKey } = opened.data;
  if (concept.criteria.some(({ competence }) => competence?.id === competenceId)) {
    return refused("competence-criterion");
  }
  await tx.requiredCompetence.deleteMany({ where: { profileId: concept.id, competenceId } });
  return done({ withdrewKey });
}
