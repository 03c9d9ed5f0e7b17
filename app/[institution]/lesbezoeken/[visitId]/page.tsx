import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findPage } from "@/app/[institution]/lesbezoeken/[visitId]/find-page";
import { VisitPage } from "@/components/visits/visit-page";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/lesbezoeken/[visitId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits.kinds"))("leader") };
}

export default async function VisitRoute({ params }: Props) {
  const { institution: slug, visitId } = await idsIn(params);
  const key = await deviceKey();
  const view = await read((reading) => findPage(reading, visitId, { slug, key }));
  if (!view) notFound();
  return <VisitPage view={view} path={`/${slug}/lesbezoeken`} />;
}
