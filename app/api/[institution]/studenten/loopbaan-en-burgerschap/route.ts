import { effortSheets } from "@/lib/effort/files";
import { mayOpenOwn } from "@/lib/effort/policy";
import { askOwnSheetInput } from "@/lib/effort/schema";
import { findSheet } from "@/lib/effort/sheets/queries";
import { listResponse, writeSheets } from "@/lib/exchange/lists/files";
import { dayOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";

/** Career and citizenship of a coach's own students as a workbook. */
export const GET = askingRoute({
  permission: "effort.export-own",
  input: askOwnSheetInput,
  subject: async (context, { groep }) => ({
    sheet: await findSheet(context, { coachId: context.actor.personId }, { groep, page: null }),
    today: dayOf(context.now),
  }),
  allow: mayOpenOwn,
  exports: { list: "effort", rows: ({ sheet }) => sheet.rows.length },
  answer: async (actor, { sheet, today }) => {
    const { effort } = await loadMessages(await currentLocale(), actor.idiom);
    return listResponse(`${effort.file.name}-${today}`, await writeSheets(effortSheets(effort, sheet)));
  },
});
