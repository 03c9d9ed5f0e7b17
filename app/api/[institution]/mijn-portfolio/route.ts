import { z } from "zod";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { recordWrite } from "@/lib/platform/trail";
import { mayKeepPortfolio } from "@/lib/portfolio/policy";
import { archiveResponse, packPortfolio } from "@/lib/portfolio/taking/files";
import { takePortfolio } from "@/lib/portfolio/taking/queries";

/** One's own portfolio to keep, also for who left. That it was taken along is told to nobody but its owner. */
export const GET = askingRoute({
  permission: "portfolio.keep",
  input: z.object({ institution: z.string() }),
  subject: async ({ tx, actor, now }) => {
    if (!mayKeepPortfolio(actor)) return null;
    const { personId } = actor;
    await recordWrite(tx, personId, {
      ...{ verb: "take-along", entity: "portfolio", entityId: null },
      subjectPersonId: personId,
    });
    return takePortfolio(tx, actor, now);
  },
  allow: mayKeepPortfolio,
  answer: async ({ idiom }, { taken, files }) => {
    const locale = await currentLocale();
    const { portfolio } = await loadMessages(locale, idiom);
    const name = `${portfolio.archive.file}-${taken.madeOn}`;
    return archiveResponse(name, packPortfolio(taken, files, portfolio, locale));
  },
});
