import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/plans/action-form";
import { Removal } from "@/components/plans/removal";
import { StepPage } from "@/components/plans/step-page";
import { listCandidates } from "@/lib/organisation/teams/queries";
import { planAddress } from "@/lib/plans/addresses/rules";
import { findAction, wordsOfAction, withOwners } from "@/lib/plans/goals/rules";
import { mayChangePlan } from "@/lib/plans/policy";
import { mayBeChanged } from "@/lib/plans/rules";
import { planQuery } from "@/lib/plans/schema";
import { findWorkingPlan } from "@/lib/plans/working/queries";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { findDevelopment } from "@/lib/settings/development/queries";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/acties/[actionId]">;

export default async function ActionPage({ params, searchParams }: Props) {
  const { teamId, actionId } = await idsIn(params);
  const { jaar } = planQuery.parse(await searchParams);
  const t = await getTranslations("plans.action");
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findWorkingPlan(tx, actor, { teamId, schoolYear: jaar ?? schoolYearOf(now) });
    const place = found && findAction(found.plan, actionId);
    if (!place || !mayChangePlan(actor, found) || !mayBeChanged(found.plan, dayOf(now)).ok) return null;
    const team = await listCandidates(tx, actor.institutionId, { teamId, today: dayOf(now) });
    const edition = { version: place.action.version, text: wordsOfAction(place.action) };
    const writing = await openWriting(tx, actor, { form: "plan-action", subject: actionId }, edition);
    const sources = (await findDevelopment(tx, actor.institutionId)).fundingSources;
    return { actor, ...found, ...place, people: withOwners(team, place.action.owners), sources, writing };
  });
  if (!page) notFound();

  const { actor, plan, isAdopted, goal, people, sources, writing } = page;
  const back = planAddress(actor.institution.slug, plan);
  const remove = { deed: "removeAction", submission: newId(), fields: { actionId } } as const;
  return (
    <StepPage
      plan={{ ...plan, isAdopted }}
      institution={actor.institution.name}
      back={back}
      title={t("editTitle")}
      lead={t("forGoal", { title: goal.title })}
      below={<Removal {...remove} label={t("remove")} why={t("removeWhy")} />}
    >
      <ActionForm about={{ name: "actionId", value: actionId }} {...{ people, sources, writing, back }} />
    </StepPage>
  );
}
