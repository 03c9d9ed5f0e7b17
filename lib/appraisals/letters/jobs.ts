import "server-only";

import { findSigningLetter, type SigningLetter } from "@/lib/appraisals/letters/queries";
import { remindToSign, tellLaid } from "@/lib/appraisals/letters/schema";
import { job, type Task } from "@/lib/platform/jobs";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { withTenant } from "@/lib/platform/tenancy";

type Write = (letter: SigningLetter) => Mail;
type Waiting = Task<{ readonly appraisalId: string; readonly employeeId: string }>;

/** Letters to an employee before whom something was laid, as it stands when they leave: read as the employee, past no wall. */
export function signingLetterJobs(write: Write) {
  const send = async (kind: SigningLetter["kind"], { institutionId, ids, now }: Waiting) => {
    const asked = { kind, appraisalId: ids.appraisalId, now };
    const reader = { personId: ids.employeeId, purpose: "job" } as const;
    const letter = await withTenant(
      institutionId,
      (tx) => findSigningLetter(tx, institutionId, asked),
      reader,
    );
    if (letter) await sendMail(write(letter));
  };
  return [job(tellLaid, (task) => send("laid", task)), job(remindToSign, (task) => send("reminder", task))];
}
