import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnStep } from "@/components/plans/personal/own-step";
import { PersonalRemoval } from "@/components/plans/personal/personal-removal";
import { QuestionForm } from "@/components/plans/personal/question-form";
import { seesWords } from "@/components/plans/personal/sees-words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan, listGoalsAbove } from "@/lib/plans/personal/queries";
import { wordsOfQuestion } from "@/lib/plans/personal/questions/rules";
import { isCarried, mayBeWritten } from "@/lib/plans/personal/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/mijn-plan/vragen/[questionId]">;

export default async function QuestionPage({ params, searchParams }: Props) {
  const { questionId } = await idsIn(params);
  const { jaar } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const schoolYear = jaar ?? schoolYearOf(now);
    if (!mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, schoolYear);
    if (!mayBeWritten(plan, schoolYearOf(now)).ok) return null;
    const question = plan.questions.find(({ id }) => id === questionId);
    if (!question) return null;
    const key = { form: "personal-question", subject: questionId };
    const { version } = question;
    const writing = await openWriting(tx, actor, key, { version, text: wordsOfQuestion(question) });
    const goals = await listGoalsAbove(tx, actor, schoolYear);
    return { question, goals, writing, back: ownPlanAddress(actor.institution.slug, schoolYear) };
  });
  if (!page) notFound();

  const t = await getTranslations("personalPlans.question");
  const { question } = page;
  const below = <PersonalRemoval what="question" id={questionId} count={question.actions.length} />;
  return (
    <OwnStep back={page.back} title={t("editTitle")} below={below}>
      <QuestionForm
        about={{ name: "questionId", value: questionId }}
        {...page}
        sees={await seesWords(question.openedTo, isCarried({ questions: [question] }))}
      />
    </OwnStep>
  );
}
