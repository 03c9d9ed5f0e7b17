import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AmbitionForm } from "@/components/plans/ambition-form";
import { StepPage } from "@/components/plans/step-page";
import { planAddress } from "@/lib/plans/addresses/rules";
import { mayChangePlan } from "@/lib/plans/policy";
import { mayBeChanged } from "@/lib/plans/rules";
import { planQuery } from "@/lib/plans/schema";
import { findWorkingPlan } from "@/lib/plans/working/queries";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/ambitie">;

export default async function AmbitionPage({ params, searchParams }: Props) {
  const { teamId } = await idsIn(params);
  const { jaar } = planQuery.parse(await searchParams);
  const t = await getTranslations("plans.ambition");
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findWorkingPlan(tx, actor, { teamId, schoolYear: jaar ?? schoolYearOf(now) });
    if (!found || !mayChangePlan(actor, found) || !mayBeChanged(found.plan, dayOf(now)).ok) return null;
    const key = { form: "plan-ambition", subject: found.plan.id };
    const { version, ambition } = found.plan;
    return { actor, ...found, writing: await openWriting(tx, actor, key, { version, text: { ambition } }) };
  });
  if (!page) notFound();

  const { actor, plan, isAdopted, writing } = page;
  const back = planAddress(actor.institution.slug, plan);
  return (
    <StepPage
      plan={{ ...plan, isAdopted }}
      institution={actor.institution.name}
      back={back}
      title={t("title")}
    >
      <AmbitionForm planId={plan.id} writing={writing} back={back} />
    </StepPage>
  );
}
