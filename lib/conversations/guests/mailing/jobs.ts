import "server-only";

import { forgetGuestKeys } from "@/lib/conversations/guests/commands";
import { findGuestLetter, type GuestLetter } from "@/lib/conversations/guests/mailing/queries";
import { sendGuestLink } from "@/lib/conversations/guests/schema";
import { job, nightly } from "@/lib/platform/jobs";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { withTenant } from "@/lib/platform/tenancy";

/** Sends the letter with a link to a talk, nothing when it was ended meanwhile; every night, the keys of links that are over. */
export function guestJobs(write: (letter: GuestLetter) => Mail) {
  return [
    job(sendGuestLink, async ({ institutionId, ids: { guestId }, now }) => {
      const letter = await withTenant(
        institutionId,
        (tx) => findGuestLetter(tx, institutionId, guestId, now),
        { purpose: "job" },
      );
      if (letter) await sendMail(write(letter));
    }),
    nightly("forget-guest-links", async ({ institutionId, now }) => {
      await withTenant(institutionId, (tx) => forgetGuestKeys(tx, institutionId, now), { purpose: "job" });
    }),
  ];
}
