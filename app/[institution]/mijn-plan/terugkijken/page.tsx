import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { LookBackPage } from "@/components/plans/personal/look-back-page";
import { listLeaders } from "@/lib/plans/personal/opening/queries";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { mayBeReviewed } from "@/lib/plans/personal/reviews/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personalPlans.lookBack"))("title") };
}

export default async function LookBackRoute({
  searchParams,
}: PageProps<"/[institution]/mijn-plan/terugkijken">) {
  const { jaar } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, jaar ?? schoolYearOf(now));
    if (!mayBeReviewed(plan, schoolYearOf(now)).ok) return null;
    return { plan, leaders: await listLeaders({ tx, actor }), slug: actor.institution.slug };
  });
  if (!page) notFound();
  return <LookBackPage {...page} />;
}
