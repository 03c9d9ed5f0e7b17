import "server-only";

import { forgetGuestKeys } from "@/lib/conversations/guests/commands";
import { findGuestLetter, type GuestLetter } from "@/lib/conversations/guests/mailing/queries";
import { sendGuestLink } from "@/lib/conversations/guests/schema";
import { nightly } from "@/lib/platform/jobs";
import { letterJob } from "@/lib/platform/letters";
import type { Mail } from "@/lib/platform/mail";
import { withTenant } from "@/lib/platform/tenancy";

/** Sends the letter with a link to a talk, nothing when it was ended meanwhile; every night, the keys of links that are over. */
export function guestJobs(write: (letter: GuestLetter) => Mail) {
  return [
    letterJob(sendGuestLink, {
      find: (tx, { institutionId, ids, now }) => findGuestLetter(tx, institutionId, ids.guestId, now),
      write,
    }),
    nightly("forget-guest-links", async ({ institutionId, now }) => {
      await withTenant(institutionId, (tx) => forgetGuestKeys(tx, institutionId, now), { purpose: "job" });
    }),
  ];
}
