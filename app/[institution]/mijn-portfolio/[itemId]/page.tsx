import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { ItemPage } from "@/components/portfolio/item-page";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { findOwnItem } from "@/lib/portfolio/queries";
import { listReadingsOf } from "@/lib/portfolio/sharing/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio"))("title") };
}

type Props = PageProps<"/[institution]/mijn-portfolio/[itemId]">;

export default async function ItemRoute({ params, searchParams }: Props) {
  const { itemId } = await idsIn(params);
  const { fout } = await searchParams;
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    const { tx, actor, now } = reading;
    const item = desk && (await findOwnItem(tx, actor, itemId, now));
    return item && { ...desk, item, readings: await listReadingsOf(tx, actor, itemId) };
  });
  if (!page) notFound();
  return <ItemPage {...page} refused={typeof fout === "string" ? fout : undefined} />;
}
