import { z } from "zod";
import { listResponse, writeList } from "@/lib/exchange/lists/files";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { reportColumns, rowsOf } from "@/lib/scans/team/files";
import { mayReadReport } from "@/lib/scans/team/policy";
import { findings } from "@/lib/scans/team/reading/queries";
import { findReport } from "@/lib/scans/team/report/queries";

/** What a team's report shows, as a workbook. */
export const GET = askingRoute({
  permission: "team-report.export",
  input: z.object({ institution: z.string(), roundId: z.uuid() }),
  subject: async ({ tx, actor, now }, { roundId }) => {
    const facts = await findReport(tx, actor, roundId);
    return facts && { ...facts, rows: rowsOf(await findings({ tx, actor, now }, facts)) };
  },
  allow: (actor, report) => mayReadReport(actor, report),
  exports: { list: "team-report", rows: ({ rows }) => rows.length },
  answer: async ({ idiom }, { name, teamName, rows }) => {
    const { teamScans } = await loadMessages(await currentLocale(), idiom);
    return listResponse(
      `${name} ${teamName}`,
      await writeList(teamScans.file.sheet, reportColumns(teamScans), rows),
    );
  },
});
