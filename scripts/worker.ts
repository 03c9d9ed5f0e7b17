/** Does the work that no request waits for. Here the slices' jobs are brought together. */
import { halfJobs } from "@/lib/access/halves/jobs";
import { writeGuestLetter } from "@/components/mail/guest-letter";
import { writeInvitationLetter } from "@/components/mail/invitation-letter";
import { writePortfolioLetter } from "@/components/mail/portfolio-letter";
import { writeResultLetter } from "@/components/mail/result-letter";
import { writeReviewReminder } from "@/components/mail/review-reminder";
import { writeScanLetter } from "@/components/mail/scan-letter";
import { writeSharedScanLetter } from "@/components/mail/shared-scan-letter";
import { writeSigningLetter } from "@/components/mail/signing-letter";
import { signingLetterJobs } from "@/lib/appraisals/letters/jobs";
import { appraisalJobs } from "@/lib/appraisals/jobs";
import { figureJobs } from "@/lib/insight/jobs";
import { invitationJobs } from "@/lib/calendars/invitations/jobs";
import { calendarJobs } from "@/lib/calendars/jobs";
import { colleagueJobs } from "@/lib/colleagues/jobs";
import { personalPlanJobs } from "@/lib/plans/personal/jobs";
import { effortJobs } from "@/lib/effort/jobs";
import { exchangeJobs } from "@/lib/exchange/runs/jobs";
import { leavingJobs } from "@/lib/organisation/students/leaving/jobs";
import { reviewMailJobs } from "@/lib/plans/campaigns/jobs";
import type { Job } from "@/lib/platform/jobs";
import { closeMail } from "@/lib/platform/mail";
import { portfolioJobs } from "@/lib/portfolio/jobs";
import { portfolioLetterJobs } from "@/lib/portfolio/sharing/mailing/jobs";
import { retentionJobs } from "@/lib/platform/retention";
import { startWorker } from "@/lib/platform/worker";
import { mailingJobs } from "@/lib/scans/mailing/jobs";
import { resultLetterJobs } from "@/lib/scans/results/letters/jobs";
import { jointCaseJobs } from "@/lib/joint-cases/jobs";
import { outsideJobs } from "@/lib/profiles/outside/jobs";
import { scanJobs } from "@/lib/scans/jobs";
import { sharedScanJobs } from "@/lib/scans/student/sharing/mailing/jobs";
import { guestJobs } from "@/lib/conversations/guests/mailing/jobs";
import { staffTalkJobs } from "@/lib/conversations/staff/jobs";
import { talkRetentionJobs } from "@/lib/conversations/retention/jobs";
import { talkRoundJobs } from "@/lib/conversations/rounds/jobs";
import { startJobs } from "@/lib/start-programme/jobs";
import { referralJobs } from "@/lib/referrals/jobs";
import { signalJobs } from "@/lib/signals/jobs";
import { visitJobs } from "@/lib/visits/jobs";
import { ending } from "./ending";

const jobs: readonly Job[] = [
  ...appraisalJobs,
  ...calendarJobs,
  ...colleagueJobs,
  ...jointCaseJobs,
  ...outsideJobs,
  ...personalPlanJobs,
  ...portfolioJobs,
  ...effortJobs,
  ...exchangeJobs,
  ...figureJobs,
  ...halfJobs,
  ...leavingJobs,
  ...retentionJobs,
  ...scanJobs,
  ...startJobs,
  ...talkRetentionJobs,
  ...talkRoundJobs,
  ...referralJobs,
  ...signalJobs,
  ...visitJobs,
  ...staffTalkJobs,
  ...signingLetterJobs(writeSigningLetter),
  ...guestJobs(writeGuestLetter),
  ...invitationJobs(writeInvitationLetter),
  ...mailingJobs(writeScanLetter),
  ...portfolioLetterJobs(writePortfolioLetter),
  ...resultLetterJobs(writeResultLetter),
  ...sharedScanJobs(writeSharedScanLetter),
  ...reviewMailJobs(writeReviewReminder),
];

await ending(async () => {
  const worker = await startWorker(jobs);
  process.send?.("ready");
  const stop = () =>
    void worker
      .stop()
      .then(closeMail)
      .then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);
  process.once("SIGTERM", stop);
  process.once("disconnect", stop);
  process.on("message", (message) => message === "stop" && stop());
});
