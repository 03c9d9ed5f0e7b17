import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { mayKeepPortfolio } from "@/lib/portfolio/policy";
import { noteTaken } from "@/lib/portfolio/taking/commands";
import { packPortfolio, takenResponse } from "@/lib/portfolio/taking/files";
import { takePortfolio } from "@/lib/portfolio/taking/queries";
import { z } from "zod";

/** One's own portfolio to keep, also for who left. */
export const GET = askingRoute({
  permission: "portfolio.keep",
  input: z.object({ institution: z.string() }),
  subject: async ({ tx, actor, now }) => {
    if (!mayKeepPortfolio(actor)) return null;
    await noteTaken(tx, actor);
    return takePortfolio(tx, actor, now);
  },
  allow: mayKeepPortfolio,
  answer: async ({ idiom }, { taken, files }) => {
    const locale = await currentLocale();
    const { portfolio } = await loadMessages(locale, idiom);
    const name = `${portfolio.archive.file}-${taken.madeOn}`;
    return takenResponse(name, "zip", packPortfolio(taken, files, portfolio, locale));
  },
});
