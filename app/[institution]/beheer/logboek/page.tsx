import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TrailFilters } from "@/components/trail/trail-filters";
import { TrailList } from "@/components/trail/trail-list";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { read } from "@/lib/platform/read";
import { entitiesFor, mayReadTrail, mayReadWholeTrail } from "@/lib/trail/policy";
import { listTrail } from "@/lib/trail/queries";
import { trailFilter } from "@/lib/trail/schema";

type Props = { readonly searchParams: Promise<Record<string, string>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trail"))("title") };
}

export default async function TrailPage({ searchParams }: Props) {
  const query = await searchParams;
  const filter = trailFilter.parse(query);
  const { actor, stretch } = await read(async ({ tx, actor }) => {
    if (!mayReadTrail(actor)) notFound();
    return { actor, stretch: await listTrail(tx, actor, filter, 50) };
  });
  const t = await getTranslations("trail");
  const { slug } = actor.institution;
  const path = `/${slug}/beheer/logboek`;
  const isWhole = mayReadWholeTrail(actor);
  const { soort, waarover, tot } = filter;
  const workbook = addressWith(`/api/${slug}/logboek`, { soort, waarover, tot }, {});
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t(isWhole ? "leadAll" : "leadTechnical")}
        actions={
          <a className="button" href={workbook} download>
            {t("export")}
          </a>
        }
      />
      <div className="grid gap-6">
        <TrailFilters path={path} filter={filter} entities={entitiesFor(actor)} isWhole={isWhole} />
        <Card pad={false}>
          <TrailList stretch={stretch} path={path} query={query} />
        </Card>
      </div>
    </>
  );
}
