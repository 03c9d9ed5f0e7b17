import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { PlacementsPage } from "@/components/portfolio/placements-page";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listOwnPlacements } from "@/lib/portfolio/placements/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.placements"))("title") };
}

export default async function PlacementsRoute() {
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    const { tx, actor } = reading;
    return desk && { ...desk, placements: await listOwnPlacements(tx, actor), submission: newId() };
  });
  if (!page) notFound();
  return <PlacementsPage {...page} />;
}
