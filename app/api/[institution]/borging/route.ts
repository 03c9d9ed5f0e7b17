import { getTranslations } from "next-intl/server";
import { listResponse, writeList } from "@/lib/exchange/lists/files";
import { teamColumns } from "@/lib/insight/files";
import { teamsOf } from "@/lib/insight/listing/rules";
import { homePlaceOf, maySeeFigures, maySeePlace, reachOf } from "@/lib/insight/policy";
import { findFigures } from "@/lib/insight/queries";
import { schoolYearAsked } from "@/lib/insight/rules";
import { exportShape } from "@/lib/insight/schema";
import { dayOf, schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";

/** The teams of a place side by side, as a workbook. */
export const GET = askingRoute({
  permission: "insight.export",
  input: exportShape,
  subject: async ({ tx, actor, now }, { jaar, plek }) => {
    if (!maySeeFigures(actor)) return null;
    const placeId = plek ?? homePlaceOf(actor);
    const schoolYear = schoolYearAsked(jaar, schoolYearOf(now));
    const { institutionId } = actor;
    const asked = { institutionId, schoolYear, today: dayOf(now), placeId, reach: reachOf(actor) };
    const { places } = await findFigures(tx, asked);
    const place = places.find(({ id }) => id === placeId);
    return place ? { place, places, schoolYear } : null;
  },
  allow: (actor, { place }) => maySeePlace(actor, place),
  exports: { list: "figures", rows: ({ place, places }) => teamsOf(place, places).length },
  answer: async (actor, { place, places, schoolYear }) => {
    const { insight } = await loadMessages(await currentLocale(), actor.idiom);
    // A message with an argument is compiled when the product is built, and no text any more.
    const t = await getTranslations("insight.file");
    const name = t("name", { year: schoolYearLabel(schoolYear) });
    return listResponse(
      name,
      await writeList(insight.file.sheet, teamColumns(insight, places), teamsOf(place, places)),
    );
  },
});
