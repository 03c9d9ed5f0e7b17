import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { figureWords } from "@/components/plans/figure-words";
import { ReviewForm } from "@/components/plans/review-form";
import { StepPage } from "@/components/plans/step-page";
import { planAddress } from "@/lib/plans/addresses/rules";
import { mayReviewPlan } from "@/lib/plans/policy";
import { findStudentFigures } from "@/lib/plans/reviews/queries";
import { standOf } from "@/lib/plans/reviews/rules";
import { mayBeReviewed } from "@/lib/plans/rules";
import { planQuery } from "@/lib/plans/schema";
import { findWorkingPlan } from "@/lib/plans/working/queries";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/plan/tegen-het-licht">;

export default async function ReviewPage({ params, searchParams }: Props) {
  const { teamId } = await idsIn(params);
  const { jaar } = planQuery.parse(await searchParams);
  const t = await getTranslations("plans");
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findWorkingPlan(tx, actor, { teamId, schoolYear: jaar ?? schoolYearOf(now) });
    const today = dayOf(now);
    if (!found || !mayReviewPlan(actor, found) || !mayBeReviewed(found.plan, today, today).ok) return null;
    const key = { form: "plan-review", subject: found.plan.id };
    const text = { heldOn: today };
    const figures = await findStudentFigures(tx, actor, found.plan, now);
    return { actor, ...found, figures, writing: await openWriting(tx, actor, key, { version: null, text }) };
  });
  if (!page) notFound();

  const { actor, plan, isAdopted, figures, writing } = page;
  const back = planAddress(actor.institution.slug, plan);
  return (
    <StepPage
      plan={{ ...plan, isAdopted }}
      institution={actor.institution.name}
      back={back}
      title={t("review.title")}
      lead={t("review.lead")}
    >
      <ReviewForm
        planId={plan.id}
        goals={plan.goals.map((goal) => ({ ...goal, stand: t("review.stand", standOf(goal)) }))}
        measures={figures.map((figure) => ({ value: figure.measure, label: figureWords(t, figure) }))}
        {...{ writing, back }}
      />
    </StepPage>
  );
}
