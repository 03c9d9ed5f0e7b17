import { getTranslations } from "next-intl/server";
import { listResponse, writeList } from "@/lib/exchange/lists/files";
import type { Reason } from "@/lib/exchange/plans/rules";
import { maySeeRun } from "@/lib/exchange/runs/policy";
import { findRun, listRefusedRows } from "@/lib/exchange/runs/queries";
import { reportColumns } from "@/lib/exchange/runs/files";
import { askRunInput } from "@/lib/exchange/runs/schema";
import { reasonText } from "@/lib/exchange/runs/labels";
import { askingRoute } from "@/lib/platform/route";

/** The rows that were refused, as they came, each with what is wrong with it: to be put right and offered again. */
export const GET = askingRoute({
  permission: "import.report",
  input: askRunInput,
  subject: async ({ tx, actor }, { run: runId }) => {
    const run = await findRun(tx, actor.institutionId, runId);
    if (!run || !maySeeRun(actor, run)) return null;
    return { run, rows: await listRefusedRows(tx, actor.institutionId, runId) };
  },
  allow: (actor, { run }) => maySeeRun(actor, run),
  exports: { list: "import-report", rows: ({ rows }) => rows.length },
  answer: async (_actor, { run, rows }) => {
    const t = await getTranslations("exchange");
    const words = { row: t("report.row"), reason: t("report.reason"), who: t("report.who") };
    const say = (reason: Reason) => reasonText(run.kind, reason, (key, values) => t(key, values));
    const columns = reportColumns(run.layout.columns, words, say);
    const name = `${run.fileName.replace(/\.[a-z0-9]+$/i, "")} ${t("report.file")}`;
    return listResponse(name, await writeList(t("report.sheet"), columns, rows));
  },
});
