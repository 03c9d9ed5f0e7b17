import "server-only";

import { findInvitation, type InvitationLetter } from "@/lib/calendars/invitations/queries";
import { sendInvitation } from "@/lib/calendars/invitations/schema";
import { job } from "@/lib/platform/jobs";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { withTenant } from "@/lib/platform/tenancy";

/**
 * Tells one person of what they have planned, as it stands when the letter leaves. It reads as that person: that a
 * colleague sits in is known to the two alone, and to no job.
 */
export function invitationJobs(write: (letter: InvitationLetter, now: Date) => Mail) {
  return [
    job(sendInvitation, async ({ institutionId, ids: { plannedId, personId }, now }) => {
      const letter = await withTenant(
        institutionId,
        (tx) => findInvitation(tx, institutionId, { plannedId, personId, now }),
        { personId, purpose: "job" },
      );
      if (letter) await sendMail(write(letter, now));
    }),
  ];
}
