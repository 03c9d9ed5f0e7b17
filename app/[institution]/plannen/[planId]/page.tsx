import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OpenedPlanPage } from "@/components/plans/personal/opened-plan-page";
import { findAgreedText } from "@/lib/plans/personal/agreements/queries";
import { changesSince } from "@/lib/plans/personal/agreements/rules";
import { findLobActions } from "@/lib/plans/personal/check/queries";
import { findOpenedPlan, readingOfPlan } from "@/lib/plans/personal/opening/queries";
import { mayReadOpened } from "@/lib/plans/personal/policy";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/plannen/[planId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personalPlans.opened"))("title") };
}

export default async function ColleaguePlanPage({ params }: Props) {
  const { planId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now, noteReading }) => {
    const plan = mayReadOpened(actor) ? await findOpenedPlan(tx, actor, planId) : null;
    if (!plan) return null;
    await noteReading(readingOfPlan(plan));
    const agreed = plan.agreed && (await findAgreedText(tx, actor.institutionId, plan.agreed.id));
    const changes = agreed ? changesSince(agreed, plan) : [];
    const lobActions = await findLobActions(tx, actor.institutionId);
    return { plan, changes, lobActions, slug: actor.institution.slug, today: dayOf(now) };
  });
  if (!page) notFound();
  return <OpenedPlanPage {...page} />;
}
