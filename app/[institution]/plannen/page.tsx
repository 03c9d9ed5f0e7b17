import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RuleCounts } from "@/components/plans/personal/rule-counts";
import { OpenedList } from "@/components/plans/personal/opened-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { listOpenedShares } from "@/lib/plans/personal/check/shares/queries";
import { listOpenedPlans } from "@/lib/plans/personal/opening/queries";
import { mayReadOpened } from "@/lib/plans/personal/policy";
import { openedQuery } from "@/lib/plans/personal/schema";
import { read } from "@/lib/platform/read";

const size = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personalPlans.opened"))("title") };
}

export default async function OpenedPlansPage({ searchParams }: PageProps<"/[institution]/plannen">) {
  const { page } = openedQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    if (!mayReadOpened(actor)) return null;
    return {
      ...(await listOpenedPlans(tx, actor, { page, size })),
      counts: await listOpenedShares(tx, actor, now),
      base: `/${actor.institution.slug}/plannen`,
    };
  });
  if (!found) notFound();

  const t = await getTranslations("personalPlans.opened");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack">
        <div>
          <Card pad={false}>
            <OpenedList lines={found.lines} base={found.base} />
          </Card>
          <Pager path={found.base} query={{}} page={page} size={size} total={found.total} />
        </div>
        {found.counts.length > 0 ? (
          <CardSection title={t("shares.title")} lead={t("shares.lead")}>
            <RuleCounts counts={found.counts} />
          </CardSection>
        ) : null}
      </div>
    </>
  );
}
