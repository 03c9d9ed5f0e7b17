import "server-only";

import { job } from "@/lib/platform/jobs";
import { type Mail, sendMail } from "@/lib/platform/mail";
import { withTenant } from "@/lib/platform/tenancy";
import { findPortfolioLetter, type PortfolioLetter } from "@/lib/portfolio/sharing/mailing/queries";
import { sendPortfolioLink } from "@/lib/portfolio/sharing/schema";

/** Sends the letter of a link; nothing when it was closed meanwhile. It acts as the share, as who comes by the link does. */
export function portfolioLetterJobs(write: (letter: PortfolioLetter) => Mail) {
  return [
    job(sendPortfolioLink, async ({ institutionId, ids: { shareId } }) => {
      const letter = await withTenant(
        institutionId,
        (tx) => findPortfolioLetter(tx, institutionId, shareId),
        { purpose: "job", personId: shareId },
      );
      if (letter) await sendMail(write(letter));
    }),
  ];
}
