import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { MatchPage } from "@/components/exchange/match-page";
import { maySeeRun } from "@/lib/exchange/runs/policy";
import { findRun } from "@/lib/exchange/runs/queries";
import { mayBeMatched } from "@/lib/exchange/runs/rules";
import { idsIn } from "@/lib/platform/address";
import { isId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/beheer/import/[run]/kolommen">;

export async function generateMetadata() {
  const t = await getTranslations("exchange.match");
  return { title: t("title") };
}

export default async function ColumnsPage({ params }: Props) {
  const { institution: slug, run: runId } = await idsIn(params);
  const run = await read(async ({ tx, actor }) => {
    const found = isId(runId) ? await findRun(tx, actor.institutionId, runId) : null;
    return found && maySeeRun(actor, found) && mayBeMatched(found).ok ? found : null;
  });
  if (!run) notFound();

  return <MatchPage slug={slug} run={run} />;
}
