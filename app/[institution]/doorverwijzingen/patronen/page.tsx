import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PatternsPage } from "@/components/referrals/patterns-page";
import { mayAskTraining } from "@/lib/plans/trainings/policy";
import { read } from "@/lib/platform/read";
import { findPatterns } from "@/lib/referrals/patterns/queries";
import { mayReadPatterns } from "@/lib/referrals/policy";

type Props = PageProps<"/[institution]/doorverwijzingen/patronen">;

const query = z.object({ plek: z.coerce.number().int().min(1).max(500).catch(1).default(1) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referrals.patterns"))("title") };
}

export default async function PatternsRoute({ params, searchParams }: Props) {
  const slug = (await params).institution;
  const { plek: page } = query.parse(await searchParams);
  const view = await read(async ({ tx, actor, now }) => {
    if (!mayReadPatterns(actor)) return null;
    const patterns = await findPatterns(tx, actor, now);
    const askingFor = patterns.places.filter((place) => mayAskTraining(actor, place)).map(({ id }) => id);
    return { patterns, askingFor };
  });
  if (!view) notFound();
  return <PatternsPage {...view} slug={slug} page={page} />;
}
