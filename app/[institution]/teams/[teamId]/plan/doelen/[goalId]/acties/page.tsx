import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/plans/action-form";
import { StepPage } from "@/components/plans/step-page";
import { listCandidates } from "@/lib/organisation/teams/queries";
import { planAddress } from "@/lib/plans/addresses/rules";
import { mayChangePlan } from "@/lib/plans/policy";
import { mayBeChanged } from "@/lib/plans/rules";
import { planQuery } from "@/lib/plans/schema";
import { findWorkingPlan } from "@/lib/plans/working/queries";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { findDevelopment } from "@/lib/settings/development/queries";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/doelen/[goalId]/acties">;

export default async function NewActionPage({ params, searchParams }: Props) {
  const { teamId, goalId } = await idsIn(params);
  const { jaar } = planQuery.parse(await searchParams);
  const t = await getTranslations("plans.action");
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findWorkingPlan(tx, actor, { teamId, schoolYear: jaar ?? schoolYearOf(now) });
    const goal = found?.plan.goals.find(({ id }) => id === goalId);
    if (!found || !goal || !mayChangePlan(actor, found) || !mayBeChanged(found.plan, dayOf(now)).ok)
      return null;
    const people = await listCandidates(tx, actor.institutionId, { teamId, today: dayOf(now) });
    const key = { form: "plan-action", subject: goal.id };
    return {
      actor,
      ...found,
      goal,
      people,
      sources: (await findDevelopment(tx, actor.institutionId)).fundingSources,
      writing: await openWriting(tx, actor, key, { version: null, text: {} }),
    };
  });
  if (!page) notFound();

  const { actor, plan, isAdopted, goal, people, sources, writing } = page;
  const back = planAddress(actor.institution.slug, plan);
  return (
    <StepPage
      plan={{ ...plan, isAdopted }}
      institution={actor.institution.name}
      back={back}
      title={t("newTitle")}
      lead={t("forGoal", { title: goal.title })}
    >
      <ActionForm about={{ name: "goalId", value: goal.id }} {...{ people, sources, writing, back }} />
    </StepPage>
  );
}
