import "server-only";

import { findInvitation, type InvitationLetter } from "@/lib/calendars/invitations/queries";
import { sendInvitation } from "@/lib/calendars/invitations/schema";
import { job } from "@/lib/platform/jobs";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { loadMessages, type Messages } from "@/lib/platform/messages";
import { findActor } from "@/lib/platform/relations";
import { withTenant } from "@/lib/platform/tenancy";

type Write = (letter: InvitationLetter, texts: Messages["calendars"], now: Date) => Mail;

/**
 * Tells one person of what they have planned, as it stands when the letter leaves. It reads as that person: that a
 * colleague sits in is known to the two alone, and to no job.
 */
export function invitationJobs(write: Write) {
  return [
    job(sendInvitation, async ({ institutionId, ids: { plannedId, personId }, now }) => {
      const letter = await withTenant(
        institutionId,
        (tx) => findInvitation(tx, institutionId, { plannedId, personId, now }),
        { personId, purpose: "job" },
      );
      if (!letter) return;
      const { slug, institutionName: name, locale } = letter;
      const reader = await findActor({ institutionId, slug, name, personId }, now);
      const { calendars } = await loadMessages(locale, reader?.idiom ?? {});
      await sendMail(write(letter, calendars, now));
    }),
  ];
}
