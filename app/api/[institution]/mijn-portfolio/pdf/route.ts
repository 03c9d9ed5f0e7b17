import { loadMessages } from "@/lib/platform/messages";
import { pdfOf } from "@/lib/platform/pdf";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { mayKeepPortfolio } from "@/lib/portfolio/policy";
import { takeAlong } from "@/lib/portfolio/taking/commands";
import { printedPortfolio, takenResponse } from "@/lib/portfolio/taking/files";
import { z } from "zod";

/** One's own portfolio on paper, also for who left; where it can't be made now, the portfolio says so. */
export const GET = askingRoute({
  permission: "portfolio.keep",
  input: z.object({ institution: z.string() }),
  subject: async ({ tx, actor, now }) => (mayKeepPortfolio(actor) ? takeAlong(tx, actor, now) : null),
  allow: mayKeepPortfolio,
  answer: async ({ idiom, institution }, { taken, files }) => {
    const locale = await currentLocale();
    const { portfolio } = await loadMessages(locale, idiom);
    const { parts, footer } = printedPortfolio(taken, files, portfolio, locale);
    const pdf = await pdfOf(parts, footer);
    if (pdf) return takenResponse(`${portfolio.archive.file}-${taken.madeOn}`, "pdf", pdf);
    const back = `/${institution.slug}/mijn-portfolio?pdf=niet`;
    return new Response(null, { status: 303, headers: { Location: back } });
  },
});
