import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Takes appraisals away with everything in them; as their author, who alone reaches what was never laid. */
export async function forgetAppraisals(
  tx: TenantTx,
  institutionId: InstitutionId,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRaw`delete from appraisal_passages
    where institution_id = ${institutionId}::uuid and appraisal_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`delete from appraisal_texts
    where institution_id = ${institutionId}::uuid and appraisal_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`delete from appraisals
    where institution_id = ${institutionId}::uuid and id = any(${ids}::uuid[])`;
}
