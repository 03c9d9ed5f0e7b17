import { listResponse, writeList } from "@/lib/exchange/lists/files";
import { dayOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { trailColumns } from "@/lib/trail/files";
import { mayReadTrail } from "@/lib/trail/policy";
import { listTrail } from "@/lib/trail/queries";
import { trailExport } from "@/lib/trail/schema";

/** The trail as far as its reader sees it, the newest ten thousand events that fit the filters. */
export const GET = askingRoute({
  permission: "trail.export",
  input: trailExport,
  subject: async ({ tx, actor }, filter) =>
    mayReadTrail(actor) ? listTrail(tx, actor, filter, 10_000) : null,
  allow: mayReadTrail,
  exports: { list: "trail", rows: ({ events }) => events.length },
  answer: async (actor, { events }) => {
    const locale = await currentLocale();
    const { trail } = await loadMessages(locale, actor.idiom);
    const workbook = await writeList(trail.title, trailColumns(trail, locale), events);
    return listResponse(`${trail.fileName}-${dayOf(new Date())}`, workbook);
  },
});
