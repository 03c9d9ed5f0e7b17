import { z } from "zod";
import { templateResponse, writeList } from "@/lib/exchange/lists/files";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { emptyColumns, exampleRows } from "@/lib/scans/external/files";
import { mayImportScans } from "@/lib/scans/external/policy";

/** A workbook with the columns to fill in, and two rows that show how. */
export const GET = askingRoute({
  permission: "external-scans.import",
  input: z.object({ institution: z.string() }),
  subject: async () => ({}),
  allow: mayImportScans,
  answer: async ({ idiom }) => {
    const { externalScans } = await loadMessages(await currentLocale(), idiom);
    const { sheet, ...words } = externalScans.example;
    return templateResponse(sheet, await writeList(sheet, emptyColumns(), exampleRows(words)));
  },
});
