import "server-only";

import { noteSent } from "@/lib/plans/campaigns/commands";
import { claimCampaign, listRemindersDue, type Reminder } from "@/lib/plans/campaigns/queries";
import { sendReviewReminders } from "@/lib/plans/campaigns/schema";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { job } from "@/lib/platform/jobs";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { withTenant } from "@/lib/platform/tenancy";

const atATime = 50;

/** How a reminder is written; given by whoever brings jobs and words together. */
type Writer = (reminder: Reminder) => Mail;

/** Sends the reminders of a campaign, each batch noted before the next. */
export function reviewMailJobs(write: Writer) {
  return [
    job(sendReviewReminders, ({ institutionId, ids, now }) =>
      sendDue(institutionId, ids.campaignId, write, now),
    ),
  ];
}

/** Sends what is due; throws at the end when some were not taken, so that the queue tries those again. */
export async function sendDue(institution: InstitutionId, campaignId: string, write: Writer, now: Date) {
  const failed = new Set<string>();
  for (;;) {
    const due = await withTenant(
      institution,
      async (tx) => {
        const campaign = await claimCampaign(tx, institution, campaignId);
        const cut = { today: dayOf(now), limit: atATime + failed.size };
        return campaign ? listRemindersDue(tx, institution, campaign, cut) : [];
      },
      { purpose: "job" },
    );
    const open = due.filter(({ id }) => !failed.has(id));
    if (open.length === 0) break;
    // Whose teams did it meanwhile gets no letter.
    const sending = open.map(async (one) => (one.teams.length > 0 ? sendMail(write(one)) : undefined));
    const endings = await Promise.allSettled(sending);
    const sent = open.filter((_, place) => endings[place]?.status === "fulfilled").map(({ id }) => id);
    for (const [place, { id }] of open.entries()) if (endings[place]?.status === "rejected") failed.add(id);
    await withTenant(institution, (tx) => noteSent(tx, institution, sent, now), { purpose: "job" });
  }
  if (failed.size > 0) throw new Error("Some reminders were not taken by the mail server.");
}
