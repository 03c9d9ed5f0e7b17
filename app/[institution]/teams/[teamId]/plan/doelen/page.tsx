import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { GoalForm } from "@/components/plans/goal-form";
import { StepPage } from "@/components/plans/step-page";
import { planAddress } from "@/lib/plans/addresses/rules";
import { listInstitutionGoals } from "@/lib/plans/institution/queries";
import { mayChangePlan } from "@/lib/plans/policy";
import { mayBeChanged } from "@/lib/plans/rules";
import { newGoalQuery } from "@/lib/plans/schema";
import { findWorkingPlan } from "@/lib/plans/working/queries";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/doelen">;

export default async function NewGoalPage({ params, searchParams }: Props) {
  const { teamId } = await idsIn(params);
  const { jaar, doel, beter } = newGoalQuery.parse(await searchParams);
  const t = await getTranslations("plans.goal");
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findWorkingPlan(tx, actor, { teamId, schoolYear: jaar ?? schoolYearOf(now) });
    if (!found || !mayChangePlan(actor, found) || !mayBeChanged(found.plan, dayOf(now)).ok) return null;
    const text = { title: doel, couldImprove: beter };
    const key = { form: "plan-goal", subject: found.plan.id };
    const goals = await listInstitutionGoals(tx, actor.institutionId, found.plan.schoolYear);
    return { actor, ...found, goals, writing: await openWriting(tx, actor, key, { version: null, text }) };
  });
  if (!page) notFound();

  const { actor, plan, isAdopted, goals, writing } = page;
  const back = planAddress(actor.institution.slug, plan);
  return (
    <StepPage
      plan={{ ...plan, isAdopted }}
      institution={actor.institution.name}
      back={back}
      title={t("newTitle")}
    >
      <GoalForm about={{ name: "planId", value: plan.id }} {...{ goals, writing, back }} />
    </StepPage>
  );
}
