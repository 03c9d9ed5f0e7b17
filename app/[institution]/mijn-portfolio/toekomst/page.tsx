import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { OutlooksPage } from "@/components/portfolio/outlooks-page";
import { read } from "@/lib/platform/read";
import { listOutlooks } from "@/lib/portfolio/outlooks/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.outlooks"))("title") };
}

export default async function OutlooksRoute() {
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    const { tx, actor } = reading;
    return desk && { ...desk, outlooks: await listOutlooks(tx, actor, actor.personId) };
  });
  if (!page) notFound();
  return <OutlooksPage {...page} />;
}
