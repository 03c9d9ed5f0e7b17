"use server";

import { action } from "@/lib/platform/action";
import type { TrailNote } from "@/lib/platform/trail";
import { portfolioAddress } from "@/lib/portfolio/addresses/rules";
import { mayKeepPortfolio, mayWritePortfolio } from "@/lib/portfolio/policy";
import * as commands from "@/lib/portfolio/sharing/commands";
import { claimOwnShare } from "@/lib/portfolio/sharing/queries";
import { endShareInput, shareInput } from "@/lib/portfolio/sharing/schema";
import { claimDesk } from "@/lib/portfolio/standing/queries";

export const sharePortfolio = action({
  permission: "portfolio.share",
  input: shareInput,
  subject: async ({ tx, actor, now }) => ({ ...(await claimDesk(tx, actor, now)), personId: actor.personId }),
  allow: mayWritePortfolio,
  run: (context, _desk, choice) => commands.share(context, choice),
  trail: ({ personId }, _choice, { shareId }) => note("share", shareId, personId),
  next: (actor) => portfolioAddress(actor.institution.slug, "delen"),
  notice: "portfolio-shared",
});

export const endPortfolioShare = action({
  permission: "portfolio.share",
  input: endShareInput,
  subject: async ({ tx, actor, now }, { shareId }) => {
    const found = await claimOwnShare(tx, actor, shareId, now);
    return found && { ...found, personId: actor.personId };
  },
  // Closing is for who left as well.
  allow: mayKeepPortfolio,
  run: ({ tx, now }, { shareId }) => commands.endShare(tx, shareId, now),
  trail: ({ personId, shareId }) => note("end-share", shareId, personId),
  notice: "portfolio-closed",
});

function note(verb: "share" | "end-share", shareId: string, personId: string): TrailNote {
  return { verb, entity: "portfolio", entityId: shareId, subjectPersonId: personId };
}
