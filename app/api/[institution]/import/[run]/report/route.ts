import { getTranslations } from "next-intl/server";
import { listResponse, sheetOf, writeSheets } from "@/lib/exchange/lists/files";
import type { Reason } from "@/lib/exchange/plans/rules";
import { maySeeRun } from "@/lib/exchange/runs/policy";
import { findRun, listReportRows } from "@/lib/exchange/runs/queries";
import { missingColumns, reportColumns } from "@/lib/exchange/runs/files";
import { askRunInput } from "@/lib/exchange/runs/schema";
import { reasonText } from "@/lib/exchange/runs/labels";
import { askingRoute } from "@/lib/platform/route";

/** The rows that were refused, as they came, to be put right and offered again; whom the file lacks has a sheet of their own. */
export const GET = askingRoute({
  permission: "import.report",
  input: askRunInput,
  subject: async ({ tx, actor }, { run: runId }) => {
    const run = await findRun(tx, actor.institutionId, runId);
    if (!run || !maySeeRun(actor, run)) return null;
    return { run, rows: await listReportRows(tx, actor.institutionId, runId) };
  },
  allow: (actor, { run }) => maySeeRun(actor, run),
  exports: { list: "import-report", rows: ({ rows }) => rows.length },
  answer: async (_actor, { run, rows }) => {
    const t = await getTranslations("exchange");
    const words = { row: t("report.row"), reason: t("report.reason"), who: t("report.who") };
    const say = (reason: Reason) => reasonText(run.kind, reason, (key, values) => t(key, values));
    const [refused, missing] = [rows.filter(({ cells }) => cells), rows.filter(({ cells }) => !cells)];
    const sheets = [
      ...(refused.length > 0 || missing.length === 0
        ? [sheetOf(t("report.sheet"), reportColumns(run.layout.columns, words, say), refused)]
        : []),
      ...(missing.length > 0 ? [sheetOf(t("report.missing"), missingColumns(words, say), missing)] : []),
    ];
    const file = refused.length > 0 ? t("report.file") : t("report.missingFile");
    const name = `${run.fileName.replace(/\.[a-z0-9]+$/i, "")} ${file}`;
    return listResponse(name, await writeSheets(sheets));
  },
});
