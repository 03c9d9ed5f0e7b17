import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RunPage } from "@/components/exchange/run-page";
import { maySeeRun } from "@/lib/exchange/runs/policy";
import { findRun, listRows } from "@/lib/exchange/runs/queries";
import { rowsAtOnce } from "@/lib/exchange/runs/rules";
import { rowsQuery } from "@/lib/exchange/runs/schema";
import { idsIn } from "@/lib/platform/address";
import { isId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/beheer/import/[run]">;

export async function generateMetadata() {
  const t = await getTranslations("exchange.list");
  return { title: t("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const [{ institution: slug, run: runId }, sent] = await Promise.all([idsIn(params), searchParams]);
  const { toon: verdict = null, page } = rowsQuery.parse(sent);
  const found = await read(async ({ tx, actor }) => {
    const run = isId(runId) ? await findRun(tx, actor.institutionId, runId) : null;
    if (!run || !maySeeRun(actor, run)) return null;
    const wanted = { runId, verdict, limit: rowsAtOnce, skip: (page - 1) * rowsAtOnce };
    return { run, rows: run.preparedAt ? await listRows(tx, actor.institutionId, wanted) : [] };
  });
  if (!found) notFound();

  return <RunPage slug={slug} run={found.run} rows={found.rows} shown={{ verdict, page }} />;
}
