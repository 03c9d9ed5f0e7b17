import "server-only";

import { noteSent } from "@/lib/plans/campaigns/commands";
import { claimCampaign, listRemindersDue, type Reminder } from "@/lib/plans/campaigns/queries";
import { sendReviewReminders } from "@/lib/plans/campaigns/schema";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { job } from "@/lib/platform/jobs";
import { sendInBatches } from "@/lib/platform/letters";
import type { Mail } from "@/lib/platform/mail";

/** How a reminder is written; given by whoever brings jobs and words together. */
type Writer = (reminder: Reminder) => Mail;

/** Sends the reminders of a campaign that are due. */
export function reviewMailJobs(write: Writer) {
  return [
    job(sendReviewReminders, ({ institutionId, ids, now }) =>
      sendDue(institutionId, ids.campaignId, write, now),
    ),
  ];
}

export function sendDue(institution: InstitutionId, campaignId: string, write: Writer, now: Date) {
  return sendInBatches(institution, {
    turn: [sendReviewReminders.name, campaignId],
    listDue: async (tx, limit) => {
      const campaign = await claimCampaign(tx, institution, campaignId);
      const cut = { today: dayOf(now), limit };
      return campaign ? listRemindersDue(tx, institution, campaign, cut) : [];
    },
    keyOf: ({ id }) => id,
    // Whose teams did it meanwhile gets no letter.
    write: (one) => (one.teams.length > 0 ? write(one) : null),
    noteSent: (tx, reminders) =>
      noteSent(
        tx,
        institution,
        reminders.map(({ id }) => id),
        now,
      ),
  });
}
