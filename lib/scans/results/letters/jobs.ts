import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { job } from "@/lib/platform/jobs";
import { sendInBatches } from "@/lib/platform/letters";
import type { Mail } from "@/lib/platform/mail";
import { noteTold } from "@/lib/scans/results/letters/commands";
import { listResultLetters, type ResultLetter } from "@/lib/scans/results/letters/queries";
import { sendResultLetters } from "@/lib/scans/results/letters/schema";

type Writer = (letter: ResultLetter) => Mail;

/** Sends the letters about results that are due. */
export function resultLetterJobs(write: Writer) {
  return [job(sendResultLetters, ({ institutionId, now }) => sendResults(institutionId, write, now))];
}

export function sendResults(institution: InstitutionId, write: Writer, now: Date): Promise<void> {
  return sendInBatches(institution, {
    turn: [sendResultLetters.name],
    listDue: (tx, limit) => listResultLetters(tx, institution, { limit, now }),
    keyOf: ({ noticeIds }) => noticeIds.join(),
    write,
    noteSent: (tx, letters) =>
      noteTold(
        tx,
        letters.flatMap(({ noticeIds }) => noticeIds),
      ),
  });
}
