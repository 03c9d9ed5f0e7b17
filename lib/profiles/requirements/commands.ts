import "server-only";

import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type ConceptRefusal, openConcept } from "@/lib/profiles/commands";
import type { RoleView } from "@/lib/profiles/queries";

/** Asks a competence at a level, or the same one at another level. Refuses what is not the institution's. */
export async function askCompetence(
  tx: TenantTx,
  role: RoleView,
  { competenceId, levelId }: { competenceId: string; levelId: string },
): Promise<Outcome<ConceptRefusal | "competence-gone", { withdrewKey: boolean }>> {
  const known = await tx.competence.count({ where: { id: competenceId } });
  const step = await tx.competenceLevel.count({ where: { id: levelId } });
  if (known + step < 2) return refused("competence-gone");
  const opened = await openConcept(tx, role);
  if (!opened.ok) return opened;
  const { concept, withdrewKey } = opened.data;
  await tx.requiredCompetence.deleteMany({ where: { profileId: concept.id, competenceId } });
  await tx.requiredCompetence.create({
    data: { profileId: concept.id, competenceId, levelId },
    select: { levelId: true },
  });
  return done({ withdrewKey });
}

/** No longer asks a competence. */
export async function dropCompetence(tx: TenantTx, role: RoleView, competenceId: string) {
  const opened = await openConcept(tx, role);
  if (!opened.ok) return opened;
  const { concept, withdrewKey } = opened.data;
  await tx.requiredCompetence.deleteMany({ where: { profileId: concept.id, competenceId } });
  return done({ withdrewKey });
}
