import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findTeamPlan } from "@/app/[institution]/teams/[teamId]/plan/find-team-plan";
import { PlanFacts } from "@/components/plans/plan-facts";
import { PlanPage } from "@/components/plans/plan-page";
import { StartPlanPage } from "@/components/plans/start-plan-page";
import { planQuery } from "@/lib/plans/schema";
import { idsIn } from "@/lib/platform/address";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { currentLocale } from "@/lib/platform/session";

type Props = PageProps<"/[institution]/teams/[teamId]/plan">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("crumb") };
}

export default async function TeamPlanPage({ params, searchParams }: Props) {
  const { teamId } = await idsIn(params);
  const { jaar } = planQuery.parse(await searchParams);
  const page = await read((reading) => findTeamPlan(reading, teamId, jaar));
  if (!page) notFound();

  const { actor, plan, reach, may } = page;
  const view = {
    ...page,
    locale: await currentLocale(),
    base: `/${actor.institution.slug}/teams/${teamId}/plan`,
  };
  if (!plan && may.start) return <StartPlanPage {...view} submissions={[newId(), newId()]} />;
  if (!plan || reach === "none") notFound();
  if (reach === "facts") return <PlanFacts {...view} plan={plan} />;
  return <PlanPage {...view} plan={plan} reach={reach} submission={newId()} />;
}
