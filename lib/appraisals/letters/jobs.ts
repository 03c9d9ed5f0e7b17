import "server-only";

import { findSigningLetter, type SigningLetter } from "@/lib/appraisals/letters/queries";
import { remindToSign, tellLaid } from "@/lib/appraisals/letters/schema";
import { letterJob } from "@/lib/platform/letters";
import type { Mail } from "@/lib/platform/mail";

type Write = (letter: SigningLetter) => Mail;

/** Letters to an employee before whom something was laid, as it stands when they leave: read as the employee, past no wall. */
export function signingLetterJobs(write: Write) {
  const letter = (kind: SigningLetter["kind"], about: typeof tellLaid | typeof remindToSign) =>
    letterJob(about, {
      find: (tx, { institutionId, ids, now }) =>
        findSigningLetter(tx, institutionId, { kind, appraisalId: ids.appraisalId, now }),
      reader: ({ employeeId }) => employeeId,
      write,
    });
  return [letter("laid", tellLaid), letter("reminder", remindToSign)];
}
