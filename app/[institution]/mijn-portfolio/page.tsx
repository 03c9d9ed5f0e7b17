import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { OverviewPage } from "@/components/portfolio/overview-page";
import { makesPdf } from "@/lib/platform/pdf";
import { read } from "@/lib/platform/read";
import { listOwnItems } from "@/lib/portfolio/queries";
import { findTakenOn } from "@/lib/portfolio/taking/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio"))("title") };
}

type Props = { searchParams: Promise<Readonly<Record<string, unknown>>> };

export default async function MyPortfolioPage({ searchParams }: Props) {
  const hasPdfFailed = (await searchParams)["pdf"] === "niet";
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    const { tx, actor, now } = reading;
    return (
      desk && { ...desk, items: await listOwnItems(tx, actor, now), takenOn: await findTakenOn(tx, actor) }
    );
  });
  if (!page) notFound();
  return <OverviewPage {...page} makesPdf={makesPdf()} hasPdfFailed={hasPdfFailed} />;
}
