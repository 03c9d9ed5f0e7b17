import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InstitutionPlanPage } from "@/components/plans/institution/plan-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { countTeamDemand, listInstitutionPlans } from "@/lib/plans/institution/queries";
import { planQuery } from "@/lib/plans/institution/schema";
import {
  mayCommentOnInstitutionPlan,
  mayReadInstitutionPlan,
  mayWriteInstitutionPlan,
} from "@/lib/plans/policy";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institutionPlans"))("title") };
}

type Props = PageProps<"/[institution]/instellingsplan">;

export default async function Page({ params, searchParams }: Props) {
  const asked = planQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayReadInstitutionPlan(actor)) return null;
    const { institution, institutionId } = actor;
    const thisYear = schoolYearOf(now);
    const plans = await listInstitutionPlans(tx, institutionId);
    const demand = await countTeamDemand(tx, institutionId, thisYear);
    return {
      ...{ plans, demand, thisYear },
      institution: institution.name,
      mayWrite: mayWriteInstitutionPlan(actor),
      mayComment: mayCommentOnInstitutionPlan(actor),
    };
  });
  if (!page) notFound();

  const t = await getTranslations("institutionPlans");
  const path = `/${(await params).institution}/instellingsplan`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <InstitutionPlanPage {...page} {...{ path, asked }} />
    </>
  );
}
