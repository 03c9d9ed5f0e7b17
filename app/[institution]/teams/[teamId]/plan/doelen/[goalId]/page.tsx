import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { GoalForm } from "@/components/plans/goal-form";
import { Removal } from "@/components/plans/removal";
import { StepPage } from "@/components/plans/step-page";
import { planAddress } from "@/lib/plans/addresses/rules";
import { wordsOfGoal } from "@/lib/plans/goals/rules";
import { listInstitutionGoals } from "@/lib/plans/institution/queries";
import { mayChangePlan } from "@/lib/plans/policy";
import { mayBeChanged } from "@/lib/plans/rules";
import { planQuery } from "@/lib/plans/schema";
import { findWorkingPlan } from "@/lib/plans/working/queries";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/doelen/[goalId]">;

export default async function GoalPage({ params, searchParams }: Props) {
  const { teamId, goalId } = await idsIn(params);
  const { jaar } = planQuery.parse(await searchParams);
  const t = await getTranslations("plans.goal");
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findWorkingPlan(tx, actor, { teamId, schoolYear: jaar ?? schoolYearOf(now) });
    const goal = found?.plan.goals.find(({ id }) => id === goalId);
    if (!found || !goal || !mayChangePlan(actor, found) || !mayBeChanged(found.plan, dayOf(now)).ok)
      return null;
    const edition = { version: goal.version, text: wordsOfGoal(goal) };
    const writing = await openWriting(tx, actor, { form: "plan-goal", subject: goal.id }, edition);
    const goals = await listInstitutionGoals(tx, actor.institutionId, found.plan.schoolYear);
    return { actor, ...found, goal, goals, writing };
  });
  if (!page) notFound();

  const { actor, plan, isAdopted, goal, goals, writing } = page;
  const back = planAddress(actor.institution.slug, plan);
  const why = t("removeWhy", { actions: goal.actions.length });
  const remove = (
    <Removal
      deed="removeGoal"
      submission={newId()}
      fields={{ goalId: goal.id }}
      label={t("remove")}
      why={why}
    />
  );
  return (
    <StepPage
      plan={{ ...plan, isAdopted }}
      institution={actor.institution.name}
      back={back}
      title={t("editTitle")}
      below={remove}
    >
      <GoalForm about={{ name: "goalId", value: goal.id }} {...{ goals, writing, back }} />
    </StepPage>
  );
}
