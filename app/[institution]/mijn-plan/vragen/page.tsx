import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnStep } from "@/components/plans/personal/own-step";
import { QuestionForm } from "@/components/plans/personal/question-form";
import { seesWords } from "@/components/plans/personal/sees-words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan, listGoalsAbove } from "@/lib/plans/personal/queries";
import { mayBeWritten } from "@/lib/plans/personal/rules";
import { newQuestionQuery } from "@/lib/plans/personal/schema";
import { openWriting } from "@/lib/plans/writing/queries";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/mijn-plan/vragen">;

export default async function NewQuestionPage({ searchParams }: Props) {
  const { jaar, leren, omdat } = newQuestionQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const schoolYear = jaar ?? schoolYearOf(now);
    if (!mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, schoolYear);
    if (!mayBeWritten(plan, schoolYearOf(now)).ok) return null;
    const key = { form: "personal-question", subject: String(schoolYear) };
    const text = { type: "question", title: leren, contributesTo: omdat };
    const writing = await openWriting(tx, actor, key, { version: null, text });
    const goals = await listGoalsAbove(tx, actor, schoolYear);
    return { schoolYear, goals, writing, back: ownPlanAddress(actor.institution.slug, schoolYear) };
  });
  if (!page) notFound();

  const t = await getTranslations("personalPlans.question");
  const about = { name: "schoolYear", value: String(page.schoolYear) } as const;
  return (
    <OwnStep back={page.back} title={t("newTitle")} lead={t("newLead")}>
      <QuestionForm about={about} {...page} sees={await seesWords(null)} />
    </OwnStep>
  );
}
