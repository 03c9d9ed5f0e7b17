import "server-only";

import { remindToSign, tellLaid } from "@/lib/appraisals/letters/schema";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { daysBeforeLast, lastDayToSign } from "@/lib/appraisals/rules";
import { later, momentOf } from "@/lib/platform/calendar";
import { enqueue, withdraw } from "@/lib/platform/jobs";
import { hasMail } from "@/lib/platform/mail";
import type { TenantTx } from "@/lib/platform/tenancy";

type Laid = Pick<AppraisalView, "id" | "employeeId" | "signingDays">;

/** What was taken back tells nobody: laid anew it has letters of its own. */
export async function untellEmployee(tx: TenantTx, { id: appraisalId, employeeId }: Laid): Promise<void> {
  for (const kind of [tellLaid, remindToSign]) await withdraw(tx, kind, { appraisalId, employeeId });
}

/** A letter at once, and one before the days to sign are over; nothing where there is no mail. */
export async function tellEmployee(
  tx: TenantTx,
  { id: appraisalId, employeeId, signingDays }: Laid,
  now: Date,
): Promise<void> {
  if (!hasMail()) return;
  const ids = { appraisalId, employeeId };
  await enqueue(tx, tellLaid, ids);
  const last = lastDayToSign({ laidAt: now, signingDays });
  if (last) await enqueue(tx, remindToSign, ids, momentOf(later(last, { days: -daysBeforeLast }), "07:00"));
}
