import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { job } from "@/lib/platform/jobs";
import { sendInBatches } from "@/lib/platform/letters";
import type { Mail } from "@/lib/platform/mail";
import { noteSent } from "@/lib/scans/mailing/commands";
import { type Letter, listLettersDue } from "@/lib/scans/mailing/queries";
import { sendScanMail } from "@/lib/scans/mailing/schema";

/** How a letter is written; given by whoever brings jobs and words together. */
export type Writer = (letter: Letter) => Mail;

/** Sends the invitations and reminders that are due. */
export function mailingJobs(write: Writer) {
  return [job(sendScanMail, ({ institutionId, now }) => sendDue(institutionId, write, now))];
}

export function sendDue(institution: InstitutionId, write: Writer, now: Date): Promise<void> {
  return sendInBatches(institution, {
    turn: [sendScanMail.name],
    listDue: (tx, limit) => listLettersDue(tx, institution, { limit, now }),
    keyOf: ({ raterId }) => raterId,
    write,
    noteSent: (tx, letters) =>
      noteSent(
        tx,
        institution,
        letters.map(({ raterId }) => raterId),
        now,
      ),
  });
}
