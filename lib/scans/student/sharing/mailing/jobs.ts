import "server-only";

import { job } from "@/lib/platform/jobs";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { withTenant } from "@/lib/platform/tenancy";
import { findSharedLetter, type SharedLetter } from "@/lib/scans/student/sharing/mailing/queries";
import { sendSharedScan } from "@/lib/scans/student/sharing/schema";

/** Sends the letter of a result that was opened by link; nothing when it was taken back meanwhile. */
export function sharedScanJobs(write: (letter: SharedLetter) => Mail) {
  return [
    job(sendSharedScan, async ({ institutionId, ids: { shareId }, now }) => {
      const letter = await withTenant(
        institutionId,
        (tx) => findSharedLetter(tx, institutionId, shareId, now),
        { purpose: "job" },
      );
      if (letter) await sendMail(write(letter));
    }),
  ];
}
