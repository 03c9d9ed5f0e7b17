import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnPlanPage } from "@/components/plans/personal/own-plan-page";
import { sharedThemesOf } from "@/lib/colleagues/finding/queries";
import { findStanding } from "@/lib/plans/personal/agreements/queries";
import { listCarriedActions, readingsOfCarried } from "@/lib/plans/personal/pieces/queries";
import { listLearnings } from "@/lib/plans/personal/learning/queries";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan, listOwnYears } from "@/lib/plans/personal/queries";
import { findLobActions } from "@/lib/plans/personal/check/queries";
import { listOwnProposals } from "@/lib/plans/proposals/queries";
import { aboutOf } from "@/lib/plans/personal/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listOffered } from "@/lib/profiles/competences/queries";
import { distinctNames } from "@/lib/profiles/competences/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personalPlans"))("title") };
}

export default async function MyPlanPage({ searchParams }: PageProps<"/[institution]/mijn-plan">) {
  const { jaar } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now, noteReading }) => {
    if (!mayKeepPlan(actor)) return null;
    const schoolYear = jaar ?? schoolYearOf(now);
    const plan = await findOwnPlan(tx, actor, schoolYear);
    const before = await findOwnPlan(tx, actor, schoolYear - 1);
    const years = [...new Set([...(await listOwnYears(tx, actor)), schoolYearOf(now)])].sort((a, b) => b - a);
    const carried = await listCarriedActions(tx, actor, schoolYear);
    await noteReading(...readingsOfCarried(carried));
    const questionIds = plan.questions.map(({ id }) => id);
    const brought = await listOwnProposals(tx, actor, { questionIds }, now);
    const standing = await findStanding({ tx, actor }, plan);
    const lobActions = await findLobActions(tx, actor.institutionId);
    return {
      plan,
      before,
      years,
      carried,
      brought,
      lobActions,
      shared: await sharedThemesOf(tx, actor, plan.questions.map(aboutOf)),
      learnings: await listLearnings(tx, actor, schoolYear, { page: 1, size: 3 }),
      competences: [...distinctNames(await listOffered(tx, actor)).values()],
      ...standing,
      today: dayOf(now),
      submission: newId(),
      slug: actor.institution.slug,
      owner: fullName(actor.name),
    };
  });
  if (!page) notFound();
  return <OwnPlanPage {...page} />;
}
