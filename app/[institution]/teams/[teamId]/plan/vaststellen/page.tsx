import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AdoptForm } from "@/components/plans/adopt-form";
import { PlanBody } from "@/components/plans/plan-body";
import { readingRights } from "@/components/plans/plan-rights";
import { StepPage } from "@/components/plans/step-page";
import { countMembers } from "@/lib/organisation/teams/queries";
import { editionOf } from "@/lib/plans/adoptions/files";
import { planAddress } from "@/lib/plans/addresses/rules";
import { mayAdoptPlan } from "@/lib/plans/policy";
import { mayBeChanged } from "@/lib/plans/rules";
import { planQuery } from "@/lib/plans/schema";
import { findWorkingPlan } from "@/lib/plans/working/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { currentLocale } from "@/lib/platform/session";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/vaststellen">;

export default async function AdoptPage({ params, searchParams }: Props) {
  const { teamId } = await idsIn(params);
  const { jaar } = planQuery.parse(await searchParams);
  const t = await getTranslations("plans.adopt");
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findWorkingPlan(tx, actor, { teamId, schoolYear: jaar ?? schoolYearOf(now) });
    const today = dayOf(now);
    if (!found || !mayAdoptPlan(actor, found) || !mayBeChanged(found.plan, today).ok) return null;
    const members = await countMembers(tx, actor.institutionId, { teamId, on: today });
    return { actor, ...found, today, members };
  });
  if (!page) notFound();

  const { actor, plan, isAdopted, today, members } = page;
  const back = planAddress(actor.institution.slug, plan);
  const { schoolYear, adoptions } = plan;
  const number = (adoptions.at(-1)?.number ?? 0) + 1;
  const form = { planId: plan.id, edition: editionOf(plan), submission: newId() };
  const rights = readingRights({ base: back, schoolYear, today, locale: await currentLocale() });
  return (
    <StepPage
      plan={{ ...plan, isAdopted }}
      institution={actor.institution.name}
      back={back}
      title={t("title")}
      lead={t("lead")}
      below={
        <div className="plan-text">
          <PlanBody text={plan} rights={rights} />
        </div>
      }
    >
      <AdoptForm {...form} {...{ number, members, today, back }} />
    </StepPage>
  );
}
