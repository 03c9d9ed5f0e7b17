import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RunTable } from "@/components/exchange/run-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { leadOf } from "@/lib/exchange/runs/labels";
import { visibleKinds } from "@/lib/exchange/runs/policy";
import { listRuns } from "@/lib/exchange/runs/queries";
import { offerAddress } from "@/lib/exchange/runs/rules";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/beheer/import">;

const runsAtMost = 50;

export async function generateMetadata() {
  const t = await getTranslations("exchange.list");
  return { title: t("title") };
}

export default async function ImportsPage({ params }: Props) {
  const { institution: slug } = await params;
  const found = await read(async ({ tx, actor }) => {
    const kinds = visibleKinds(actor);
    if (kinds.length === 0) return null;
    return { kinds, runs: await listRuns(tx, actor.institutionId, { kinds, limit: runsAtMost }) };
  });
  if (!found) notFound();
  const { kinds, runs } = found;

  const t = await getTranslations("exchange.list");
  const offer = (
    <LinkButton kind="go" icon="upload" href={offerAddress(slug)}>
      {t("offer")}
    </LinkButton>
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t(leadOf(kinds))} actions={runs.length > 0 ? offer : undefined} />
      <Card pad={false}>
        {runs.length > 0 ? (
          <RunTable slug={slug} runs={runs} />
        ) : (
          <EmptyState icon="upload" title={t("emptyTitle")} text={t("emptyText")} action={offer} />
        )}
      </Card>
    </>
  );
}
