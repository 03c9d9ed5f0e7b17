import { notFound } from "next/navigation";
import { VersionPage } from "@/components/plans/version-page";
import { mayReadPlan } from "@/lib/plans/policy";
import { findPlan, findVersion } from "@/lib/plans/queries";
import { planQuery, versionNumber } from "@/lib/plans/schema";
import { planAddress } from "@/lib/plans/addresses/rules";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { currentLocale } from "@/lib/platform/session";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/versies/[number]">;

export default async function AdoptedVersionPage({ params, searchParams }: Props) {
  const { teamId, number: asked } = await idsIn(params);
  const { jaar } = planQuery.parse(await searchParams);
  const number = versionNumber.parse(asked);
  const page = await read(async ({ tx, actor, now }) => {
    const schoolYear = jaar ?? schoolYearOf(now);
    const plan = await findPlan(tx, actor.institutionId, { teamId, schoolYear });
    const adoption = plan?.adoptions.find((one) => one.number === number);
    if (!plan || !adoption || !mayReadPlan(actor, { teamId, isAdopted: true })) return null;
    const text = await findVersion(tx, actor.institutionId, { planId: plan.id, number });
    return text && { actor, plan, adoption, text, today: dayOf(now) };
  });
  if (!page) notFound();

  const { actor, plan } = page;
  return (
    <VersionPage {...page} locale={await currentLocale()} back={planAddress(actor.institution.slug, plan)} />
  );
}
