import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnStep } from "@/components/plans/personal/own-step";
import { ResultForm } from "@/components/plans/personal/result-form";
import { seesWords } from "@/components/plans/personal/sees-words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { mayBeReviewed, wordsOfResult } from "@/lib/plans/personal/reviews/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/mijn-plan/terugkijken/[questionId]">;

export default async function ResultPage({ params, searchParams }: Props) {
  const { questionId } = await idsIn(params);
  const { jaar } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, jaar ?? schoolYearOf(now));
    const question = plan.questions.find(({ id }) => id === questionId);
    if (!question || !mayBeReviewed(plan, schoolYearOf(now)).ok) return null;
    const key = { form: "personal-result", subject: questionId };
    const { version, type } = question;
    const writing = await openWriting(tx, actor, key, { version, text: wordsOfResult(question) });
    const back = ownPlanAddress(actor.institution.slug, plan.schoolYear, "terugkijken");
    return { question, type, writing, back };
  });
  if (!page) notFound();

  const { question, ...form } = page;
  const t = await getTranslations("personalPlans.lookBack");
  return (
    <OwnStep back={page.back} title={t("title")} lead={question.title}>
      <ResultForm questionId={questionId} {...form} sees={await seesWords(question.openedTo)} />
    </OwnStep>
  );
}
