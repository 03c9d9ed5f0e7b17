import "server-only";

import { sendInvitation } from "@/lib/calendars/invitations/schema";
import { enqueue } from "@/lib/platform/jobs";
import { hasMail } from "@/lib/platform/mail";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Tells who something is planned for by mail, each in a letter of their own; nothing where there is no mail. */
export async function invite(tx: TenantTx, plannedId: string, people: readonly string[]): Promise<void> {
  if (!hasMail()) return;
  for (const personId of people) await enqueue(tx, sendInvitation, { plannedId, personId });
}
