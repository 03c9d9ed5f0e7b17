import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { mayKeepPortfolio } from "@/lib/portfolio/policy";
import { takeAlong } from "@/lib/portfolio/taking/commands";
import { packPortfolio, takenResponse } from "@/lib/portfolio/taking/files";
import { z } from "zod";

/** One's own portfolio to keep, also for who left. */
export const GET = askingRoute({
  permission: "portfolio.keep",
  input: z.object({ institution: z.string() }),
  subject: async ({ tx, actor, now }) => (mayKeepPortfolio(actor) ? takeAlong(tx, actor, now) : null),
  allow: mayKeepPortfolio,
  answer: async ({ idiom }, { taken, files }) => {
    const locale = await currentLocale();
    const { portfolio } = await loadMessages(locale, idiom);
    const name = `${portfolio.archive.file}-${taken.madeOn}`;
    return takenResponse(name, "zip", packPortfolio(taken, files, portfolio, locale));
  },
});
