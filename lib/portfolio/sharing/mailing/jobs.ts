import "server-only";

import { letterJob } from "@/lib/platform/letters";
import type { Mail } from "@/lib/platform/mail";
import { findPortfolioLetter, type PortfolioLetter } from "@/lib/portfolio/sharing/mailing/queries";
import { sendPortfolioLink } from "@/lib/portfolio/sharing/schema";

/** Sends the letter of a link; nothing when it was closed meanwhile. It acts as the share, as who comes by the link does. */
export function portfolioLetterJobs(write: (letter: PortfolioLetter) => Mail) {
  return [
    letterJob(sendPortfolioLink, {
      find: (tx, { institutionId, ids }) => findPortfolioLetter(tx, institutionId, ids.shareId),
      reader: ({ shareId }) => shareId,
      write,
    }),
  ];
}
