import "server-only";

import { claimInstitutionPlan } from "@/lib/plans/institution/queries";
import type { WorkContext } from "@/lib/platform/perform";

/** Something that was said about a plan of the institution, with that plan claimed; null when there is none. */
export async function claimComment({ tx, actor }: WorkContext, { commentId }: { commentId: string }) {
  const { institutionId } = actor;
  const [found] = await tx.$queryRaw<{ planId: string; authorId: string }[]>`
    select plan_id::text as "planId", author_id::text as "authorId" from institution_plan_comments
    where institution_id = ${institutionId}::uuid and id = ${commentId}::uuid`;
  const plan = found && (await claimInstitutionPlan(tx, institutionId, found.planId));
  return plan ? { plan, authorId: found.authorId, commentId } : null;
}
