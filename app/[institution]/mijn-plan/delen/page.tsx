import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnStep } from "@/components/plans/personal/own-step";
import { ShareForm } from "@/components/plans/personal/share-form";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { listLeaders } from "@/lib/plans/personal/opening/queries";
import { choiceOf } from "@/lib/plans/personal/opening/rules";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { mayBeWritten } from "@/lib/plans/personal/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/mijn-plan/delen">;

export default async function SharePage({ searchParams }: Props) {
  const { jaar } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const schoolYear = jaar ?? schoolYearOf(now);
    if (!mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, schoolYear);
    if (!mayBeWritten(plan, schoolYearOf(now)).ok) return null;
    const leaders = await listLeaders({ tx, actor });
    const back = ownPlanAddress(actor.institution.slug, schoolYear);
    return { plan, schoolYear, leaders, back };
  });
  if (!page) notFound();

  const { plan, ...form } = page;
  const t = await getTranslations("personalPlans");
  const pieces = [
    ...plan.parts.map(({ id, kind }) => ({ id, name: t(`parts.${kind}`) })),
    ...plan.questions.map(({ id, title }) => ({ id, name: title })),
  ];
  return (
    <OwnStep back={page.back} title={t("share.title")} lead={t("share.lead")}>
      {form.leaders.length > 0 ? (
        <ShareForm {...form} {...choiceOf(plan, form.leaders)} pieces={pieces} />
      ) : (
        <p>{t("reads.noLeader")}</p>
      )}
    </OwnStep>
  );
}
