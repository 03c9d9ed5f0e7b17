import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { BringForm } from "@/components/plans/proposals/bring-form";
import { OwnStep } from "@/components/plans/personal/own-step";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { mayBeWritten } from "@/lib/plans/personal/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { listDestinations } from "@/lib/plans/proposals/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { currentLocale } from "@/lib/platform/session";

type Props = PageProps<"/[institution]/mijn-plan/vragen/[questionId]/inbrengen">;

export default async function BringToTeamPage({ params, searchParams }: Props) {
  const { questionId } = await idsIn(params);
  const { jaar } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const schoolYear = jaar ?? schoolYearOf(now);
    if (!mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, schoolYear);
    const question = plan.questions.find(({ id }) => id === questionId);
    if (!question || !mayBeWritten(plan, schoolYearOf(now)).ok) return null;
    return {
      now,
      ...{ title: question.title, name: fullName(actor.name), reader: question.openedTo?.name ?? null },
      destinations: await listDestinations(tx, actor, now),
      back: ownPlanAddress(actor.institution.slug, schoolYear),
    };
  });
  if (!page) notFound();

  const t = await getTranslations("planProposals.bring");
  const today = longDate(dayOf(page.now), await currentLocale());
  const { now: _now, ...form } = page;
  return (
    <OwnStep back={form.back} title={t("title")} lead={t("lead")}>
      {form.destinations.length > 0 ? (
        <Words of={["planProposals"]}>
          <BringForm {...form} questionId={questionId} today={today} />
        </Words>
      ) : (
        <EmptyState icon="sprout" title={t("noneTitle")} text={t("noneText")} />
      )}
    </OwnStep>
  );
}
