import "server-only";

import { sendInvitation } from "@/lib/calendars/invitations/schema";
import { enqueue } from "@/lib/platform/jobs";
import { hasMail } from "@/lib/platform/mail";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Tells both of something planned by mail, each in a letter of their own; nothing where there is no mail. */
export async function tellBoth(
  tx: TenantTx,
  plannedId: string,
  both: readonly [string, string],
): Promise<void> {
  if (!hasMail()) return;
  for (const personId of both) await enqueue(tx, sendInvitation, { plannedId, personId });
}
