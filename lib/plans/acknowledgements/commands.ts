import "server-only";

import { mayBeAcknowledged } from "@/lib/plans/acknowledgements/rules";
import type { TeamPlan } from "@/lib/plans/rules";
import type { WorkContext } from "@/lib/platform/perform";
import { allowed } from "@/lib/platform/outcome";

/** Records that the directie has seen this version of the plan; once, also when two directors press at once. */
export async function acknowledgePlan({ tx, actor, now }: WorkContext, plan: TeamPlan, number: number) {
  const verdict = mayBeAcknowledged(plan, number);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`
    insert into plan_acknowledgements (adoption_id, acknowledged_at, acknowledged_by_id)
    select a.id, ${now}, ${actor.personId}::uuid from plan_adoptions a
    where a.institution_id = ${actor.institutionId}::uuid and a.plan_id = ${plan.id}::uuid and a.number = ${number}
    on conflict do nothing`;
  return allowed;
}
