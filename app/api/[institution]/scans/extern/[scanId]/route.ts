import { z } from "zod";
import { listResponse, writeSheets } from "@/lib/exchange/lists/files";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { mayReadExternalScan } from "@/lib/scans/external/policy";
import { findExternalScan, listExternalFindings } from "@/lib/scans/external/queries";
import { rowsOf, sheetsOf } from "@/lib/scans/external/reading/files";

/** What the report of a scan by others shows, as a workbook. */
export const GET = askingRoute({
  permission: "team-report.export",
  input: z.object({ institution: z.string(), scanId: z.uuid() }),
  subject: async ({ tx, actor }, { scanId }) => {
    const scan = await findExternalScan(tx, actor, scanId);
    return scan && { scan, rows: rowsOf(await listExternalFindings(tx, actor, scanId)) };
  },
  allow: (actor, { scan }) => mayReadExternalScan(actor, scan),
  exports: { list: "external-scan", rows: ({ rows }) => rows.length },
  answer: async ({ idiom }, report) => {
    const { externalScans } = await loadMessages(await currentLocale(), idiom);
    const { source, teamName } = report.scan;
    return listResponse(`${source} ${teamName}`, await writeSheets(sheetsOf(report, externalScans)));
  },
});
