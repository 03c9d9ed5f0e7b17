import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RewritePage } from "@/components/referrals/rewrite-page";
import { idsIn } from "@/lib/platform/address";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { mayWrite } from "@/lib/referrals/policy";
import { findReferral } from "@/lib/referrals/queries";
import { mayBeRewritten } from "@/lib/referrals/rules";
import { findTexts } from "@/lib/referrals/texts/queries";
import { readingOf } from "@/lib/referrals/events/rules";
import { listUnits } from "@/lib/referrals/units/queries";

type Props = PageProps<"/[institution]/doorverwijzingen/[referralId]/aanpassen">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.start"))("rewriteTitle") };
}

export default async function RewriteRoute({ params }: Props) {
  const { institution: slug, referralId } = await idsIn(params);
  const view = await read(async ({ tx, actor, now, noteReading }) => {
    const referral = await findReferral(tx, actor, referralId, now);
    if (!referral || !mayWrite(actor, referral) || !mayBeRewritten(referral).ok) return null;
    await noteReading(readingOf(referral));
    const { tried } = await findTexts(tx, actor, referral.id);
    return { referral, tried, units: await listUnits(tx, actor, now), submission: newId() };
  });
  if (!view) notFound();
  return <RewritePage {...view} slug={slug} />;
}
