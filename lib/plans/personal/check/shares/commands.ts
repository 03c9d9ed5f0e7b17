import "server-only";

import { heldIn } from "@/lib/plans/personal/check/shares/rules";
import { listPieces } from "@/lib/plans/personal/pieces/queries";
import { factsOf, type FactsRow, planFacts } from "@/lib/plans/personal/queries";
import { leadersOf } from "@/lib/plans/personal/rules";
import type { WorkContext } from "@/lib/platform/perform";
import { Prisma } from "@/lib/platform/prisma/client";

type Desk = {
  readonly tx: WorkContext["tx"];
  readonly actor: Pick<WorkContext["actor"], "institutionId" | "personId">;
};

/**
 * Keeps which rules hold in what of one's own plan is open to a leader, by code and without a word of it; what is closed is kept
 * no longer. In the transaction of the owner's own deed: nobody else can read the plan.
 */
export async function keepChecks({ tx, actor }: Desk, planId: string): Promise<void> {
  const { institutionId, personId } = actor;
  await tx.personalPlanCheck.deleteMany({ where: { planId } });
  const [row] = await tx.$queryRaw<FactsRow[]>`
    select ${planFacts(institutionId)} from personal_plans p where p.institution_id = ${institutionId}::uuid
      and p.person_id = ${personId}::uuid and p.id = ${planId}::uuid and p.opened_at is not null`;
  if (!row) return;
  const isOpen = Prisma.sql`x.person_id = ${personId}::uuid and x.plan_id = ${planId}::uuid and x.opened_to_id is not null`;
  const plan = { ...factsOf(row), ...(await listPieces(tx, institutionId, isOpen)) };
  const checks = leadersOf(plan).flatMap(({ id: leaderId }) => {
    const held = heldIn(plan, leaderId);
    return held ? [{ planId, leaderId, personId, held: [...held] }] : [];
  });
  if (checks.length > 0) await tx.personalPlanCheck.createMany({ data: checks });
}
