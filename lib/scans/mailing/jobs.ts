import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { job } from "@/lib/platform/jobs";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { withTenant } from "@/lib/platform/tenancy";
import { noteSent } from "@/lib/scans/mailing/commands";
import { type Letter, listLettersDue } from "@/lib/scans/mailing/queries";
import { sendScanMail } from "@/lib/scans/mailing/schema";

const atATime = 50;

/** How a letter is written; given by whoever brings jobs and words together. */
export type Writer = (letter: Letter) => Mail;

/** Sends what is due in batches: each batch is noted before the next, so that a crash repeats one batch at most. */
export function mailingJobs(write: Writer) {
  return [job(sendScanMail, ({ institutionId, now }) => sendDue(institutionId, write, now))];
}

/** Sends all letters that are due; throws at the end when some were not taken, so that the queue tries those again. */
export async function sendDue(institution: InstitutionId, write: Writer, now: Date): Promise<void> {
  const failed = new Set<string>();
  for (;;) {
    const due = await withTenant(
      institution,
      (tx) => listLettersDue(tx, institution, { limit: atATime + failed.size, now }),
      { purpose: "job" },
    );
    const letters = due.filter(({ raterId }) => !failed.has(raterId));
    if (letters.length === 0) break;
    const endings = await Promise.allSettled(letters.map((letter) => sendMail(write(letter))));
    const sent = letters.filter((_, place) => endings[place]?.status === "fulfilled");
    for (const [place, { raterId }] of letters.entries())
      if (endings[place]?.status === "rejected") failed.add(raterId);
    const ids = sent.map(({ raterId }) => raterId);
    await withTenant(institution, (tx) => noteSent(tx, institution, ids, now), { purpose: "job" });
  }
  if (failed.size > 0) throw new Error("Some letters were not taken by the mail server.");
}
