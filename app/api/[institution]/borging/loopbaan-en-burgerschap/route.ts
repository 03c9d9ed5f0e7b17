import { getTranslations } from "next-intl/server";
import { figureSheets } from "@/lib/effort/figures/files";
import { findFiguresFor } from "@/lib/effort/figures/queries";
import { askFiguresInput } from "@/lib/effort/figures/schema";
import { mayReadFigures } from "@/lib/effort/policy";
import { listResponse, writeSheets } from "@/lib/exchange/lists/files";
import { schoolYearAsked } from "@/lib/insight/rules";
import { schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";

/** How far students are with career and citizenship in numbers, as a workbook. */
export const GET = askingRoute({
  permission: "effort.export-figures",
  input: askFiguresInput,
  subject: (context, { jaar }) =>
    mayReadFigures(context.actor)
      ? findFiguresFor(context, schoolYearAsked(jaar, schoolYearOf(context.now)))
      : Promise.resolve(null),
  allow: mayReadFigures,
  exports: { list: "effort-figures", rows: ({ places }) => places.length },
  answer: async (actor, figures) => {
    const { effort } = await loadMessages(await currentLocale(), actor.idiom);
    // A message with an argument is compiled when the product is built, and no text any more.
    const t = await getTranslations("effort.figures.file");
    const name = t("name", { year: schoolYearLabel(figures.schoolYear) });
    return listResponse(name, await writeSheets(figureSheets(effort, figures)));
  },
});
