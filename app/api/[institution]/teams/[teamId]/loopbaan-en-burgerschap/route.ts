import { effortSheets } from "@/lib/effort/files";
import { mayExportTeam } from "@/lib/effort/policy";
import { askTeamSheetInput } from "@/lib/effort/schema";
import { findSheet } from "@/lib/effort/sheets/queries";
import { listResponse, writeSheets } from "@/lib/exchange/lists/files";
import { findTeam } from "@/lib/organisation/teams/queries";
import { dayOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";

/** Career and citizenship of a team or of one of its groups as a workbook, to make a report of one's own with. */
export const GET = askingRoute({
  permission: "effort.export-team",
  input: askTeamSheetInput,
  subject: async (context, { teamId, groep }) => {
    const { tx, actor, now } = context;
    const team = await findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) });
    if (!team || !mayExportTeam(actor, teamId)) return null;
    return { team, sheet: await findSheet(context, { teamId }, { groep, page: null }), today: dayOf(now) };
  },
  allow: (actor, { team }) => mayExportTeam(actor, team.id),
  exports: { list: "effort", rows: ({ sheet }) => sheet.rows.length },
  answer: async (actor, { sheet, today }) => {
    const { effort } = await loadMessages(await currentLocale(), actor.idiom);
    return listResponse(`${effort.file.name}-${today}`, await writeSheets(effortSheets(effort, sheet)));
  },
});
