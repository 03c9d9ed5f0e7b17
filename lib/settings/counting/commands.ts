import "server-only";

import type { OptionalKind } from "@/lib/conversations/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { allowed } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { optionalKindsIn } from "@/lib/settings/counting/rules";

/** Keeps which kinds count; every figure of every school year follows at once, because none of them is stored. */
export async function changeCounting(
  tx: TenantTx,
  institutionId: InstitutionId,
  kinds: readonly OptionalKind[],
) {
  const data = { alsoCounting: optionalKindsIn(kinds), version: { increment: 1 } };
  await tx.institutionSettings.update({ where: { institutionId }, data, select: { version: true } });
  return allowed;
}
