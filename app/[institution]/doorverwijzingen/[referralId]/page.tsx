import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findReferralPage } from "@/app/[institution]/doorverwijzingen/[referralId]/find-page";
import { ReferralPage } from "@/components/referrals/referral-page";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/doorverwijzingen/[referralId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals"))("title") };
}

export default async function ReferralRoute({ params }: Props) {
  const { institution: slug, referralId } = await idsIn(params);
  const key = await deviceKey();
  const view = await read((reading) => findReferralPage(reading, referralId, { slug, key }));
  if (!view) notFound();
  return <ReferralPage view={view} slug={slug} />;
}
