import "server-only";

import { done } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { ExternalScanView } from "@/lib/scans/external/queries";

/** Keeps what the leader says with a scan by others; empty takes it away. */
export async function commentOnExternalScan(
  tx: TenantTx,
  { id }: Pick<ExternalScanView, "id">,
  comment: string,
) {
  await tx.externalScan.updateMany({
    where: { id },
    data: { leaderComment: comment, version: { increment: 1 } },
  });
  return done(undefined);
}

/** Takes a scan by others away, with all that was answered; a file of which nothing is left goes along. */
export async function removeExternalScan(
  tx: TenantTx,
  { id, fileId }: { id: string; fileId: string | null },
) {
  await tx.externalScan.deleteMany({ where: { id } });
  if (fileId) {
    await tx.externalScanFile.deleteMany({
      where: { id: fileId, readAt: { not: null }, scans: { none: {} } },
    });
  }
  return done(undefined);
}

/** Takes away all that a file brought, with what leaders said with it. */
export async function removeReadFile(tx: TenantTx, { id }: { readonly id: string }) {
  const { count } = await tx.externalScan.deleteMany({ where: { fileId: id } });
  await tx.externalScanFile.deleteMany({ where: { id } });
  return done({ scans: count });
}
