import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PlanFacts } from "@/components/plans/plan-facts";
import { PlanPage } from "@/components/plans/plan-page";
import { StartPlanPage } from "@/components/plans/start-plan-page";
import { findTeam } from "@/lib/organisation/teams/queries";
import { reachOf, stepsOf } from "@/lib/plans/policy";
import { openComments } from "@/lib/plans/comments/queries";
import { listProposals } from "@/lib/plans/proposals/queries";
import { findPlan, listPlanYears } from "@/lib/plans/queries";
import { planQuery } from "@/lib/plans/schema";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
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
  const page = await read(async ({ tx, actor, now }) => {
    const [today, schoolYear] = [dayOf(now), jaar ?? schoolYearOf(now)];
    const team = await findTeam(tx, actor.institutionId, { teamId, today });
    if (!team) return null;
    const plan = await findPlan(tx, actor.institutionId, { teamId, schoolYear });
    const subject = { teamId, isAdopted: (plan?.adoptions.length ?? 0) > 0 };
    const all = await listPlanYears(tx, actor.institutionId, teamId);
    const years = all.filter((year) => reachOf(actor, { teamId, ...year }) !== "none");
    const [may, reach] = [stepsOf(actor, subject), reachOf(actor, subject)];
    const comments = plan && reach === "working" ? await openComments(tx, actor, plan.id, may) : null;
    const proposals = plan && may.change ? await listProposals(tx, actor.institutionId, plan.id) : [];
    const before = { teamId, schoolYear: schoolYear - 1 };
    const last = !plan && may.start ? await findPlan(tx, actor.institutionId, before) : null;
    return { actor, today, schoolYear, team, plan, last, reach, years, may, comments, proposals };
  });
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
