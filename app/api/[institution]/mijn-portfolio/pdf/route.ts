import { z } from "zod";
import { claimTurn } from "@/lib/platform/attempts";
import { dayOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { pdfOf } from "@/lib/platform/pdf";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { mayKeepPortfolio } from "@/lib/portfolio/policy";
import { noteTaken } from "@/lib/portfolio/taking/commands";
import { printedPortfolio, takenResponse } from "@/lib/portfolio/taking/files";
import { takePortfolio } from "@/lib/portfolio/taking/queries";

/** One's own portfolio on paper, also for who left; where it can't be made now, the portfolio says so. */
export const GET = askingRoute({
  permission: "portfolio.keep",
  input: z.object({ institution: z.string() }),
  subject: async ({ actor, now }) => (mayKeepPortfolio(actor) ? { today: dayOf(now) } : null),
  allow: mayKeepPortfolio,
  answer: async (actor, { today }) => {
    const { idiom, institution, institutionId, personId } = actor;
    const locale = await currentLocale();
    const { portfolio } = await loadMessages(locale, idiom);
    const inside = <Result>(work: (tx: TenantTx) => Promise<Result>) =>
      withTenant(institutionId, work, { personId });
    const make = async () => {
      const { taken, files } = await inside((tx) => takePortfolio(tx, actor, new Date()));
      return printedPortfolio(taken, files, portfolio, locale);
    };
    const pdf = (await claimTurn("paper", personId)) ? await pdfOf(make) : null;
    if (pdf) {
      await inside((tx) => noteTaken(tx, actor));
      return takenResponse(`${portfolio.archive.file}-${today}`, "pdf", pdf);
    }
    const back = `/${institution.slug}/mijn-portfolio?pdf=niet`;
    return new Response(null, { status: 303, headers: { Location: back } });
  },
});
