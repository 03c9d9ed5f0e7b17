"use server";

import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";
import { portfolioAddress } from "@/lib/portfolio/addresses/rules";
import * as commands from "@/lib/portfolio/outlooks/commands";
import { writeOutlookInput } from "@/lib/portfolio/outlooks/schema";
import { mayWritePortfolio } from "@/lib/portfolio/policy";
import { claimDesk } from "@/lib/portfolio/standing/queries";

export const writeOutlook = action({
  permission: "portfolio.keep",
  input: writeOutlookInput,
  subject: ({ tx, actor, now }) => claimDesk(tx, actor, now),
  allow: mayWritePortfolio,
  run: async (context, _desk, outlook) => {
    await dropDraft(context.tx, context.actor, { form: "portfolio-outlook", subject: outlook.kind });
    return commands.writeOutlook(context, outlook);
  },
  trail: () => null,
  next: (actor) => portfolioAddress(actor.institution.slug, "toekomst"),
  notice: "saved",
});
