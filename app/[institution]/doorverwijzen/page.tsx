import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ProcessCard } from "@/components/referrals/process-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { mayReadPatterns, mayReadProcess, mayWriteProcess } from "@/lib/referrals/policy";
import { findProcess } from "@/lib/referrals/process/queries";

type Props = PageProps<"/[institution]/doorverwijzen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.process"))("title") };
}

export default async function ProcessPage({ params }: Props) {
  const base = `/${(await params).institution}`;
  const view = await read(async ({ tx, actor }) => {
    if (!mayReadProcess(actor)) return null;
    return {
      process: await findProcess(tx, actor.institutionId),
      mayWrite: mayWriteProcess(actor),
      hasPatterns: mayReadPatterns(actor),
    };
  });
  if (!view) notFound();
  const t = await getTranslations("referrals.process");
  const patterns = await getTranslations("referrals.patterns");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {view.hasPatterns ? (
              <LinkButton href={`${base}/doorverwijzingen/patronen`}>{patterns("link")}</LinkButton>
            ) : null}
            {view.mayWrite ? (
              <LinkButton href={`${base}/doorverwijzen/aanpassen`}>{t("change")}</LinkButton>
            ) : null}
          </>
        }
      />
      <div className="max-w-3xl">
        <ProcessCard process={view.process} title={t("title")} />
      </div>
    </>
  );
}
