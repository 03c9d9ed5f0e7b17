import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findPlan } from "@/app/[institution]/werkgesprekken/nieuw/find-plan";
import { PlanPage } from "@/components/conversations/staff/plan-page";
import { planQuery } from "@/lib/conversations/staff/schema";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/werkgesprekken/nieuw">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staffTalks.plan"))("title") };
}

export default async function PlanRoute({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  const { met } = planQuery.parse(sent);
  const view = await read((reading) => findPlan(reading, met));
  if (!view) notFound();
  return <PlanPage slug={slug} view={view} />;
}
