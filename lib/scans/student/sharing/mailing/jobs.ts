import "server-only";

import { letterJob } from "@/lib/platform/letters";
import type { Mail } from "@/lib/platform/mail";
import { findSharedLetter, type SharedLetter } from "@/lib/scans/student/sharing/mailing/queries";
import { sendSharedScan } from "@/lib/scans/student/sharing/schema";

/** Sends the letter of a result that was opened by link; nothing when it was taken back meanwhile. */
export function sharedScanJobs(write: (letter: SharedLetter) => Mail) {
  return [
    letterJob(sendSharedScan, {
      find: (tx, { institutionId, ids, now }) => findSharedLetter(tx, institutionId, ids.shareId, now),
      write,
    }),
  ];
}
