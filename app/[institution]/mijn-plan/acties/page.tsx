import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnStep } from "@/components/plans/personal/own-step";
import { PersonalActionForm } from "@/components/plans/personal/personal-action-form";
import { seesWords } from "@/components/plans/personal/sees-words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan, listColleagues } from "@/lib/plans/personal/queries";
import { findActionChoices } from "@/lib/plans/personal/questions/queries";
import { mayBeWritten } from "@/lib/plans/personal/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { openWriting } from "@/lib/plans/writing/queries";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/mijn-plan/acties">;

export default async function NewActionPage({ searchParams }: Props) {
  const { jaar, vraag = "", competentie = "" } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const schoolYear = jaar ?? schoolYearOf(now);
    if (!mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, schoolYear);
    if (!mayBeWritten(plan, schoolYearOf(now)).ok) return null;
    const { questions } = plan;
    const text = { questionId: vraag, careerCompetence: competentie, responsible: "individual" };
    const key = { form: "personal-action", subject: String(schoolYear) };
    return {
      ...{ schoolYear, back: ownPlanAddress(actor.institution.slug, schoolYear) },
      openedTo: questions.find(({ id }) => id === vraag)?.openedTo ?? null,
      questions: questions.map(({ id, title }) => ({ id, name: title })),
      colleagues: await listColleagues(tx, actor),
      ...(await findActionChoices(tx, actor)),
      writing: await openWriting(tx, actor, key, { version: null, text }),
    };
  });
  if (!page) notFound();

  const t = await getTranslations("personalPlans.action");
  const about = { name: "schoolYear", value: String(page.schoolYear) } as const;
  return (
    <OwnStep back={page.back} title={t("newTitle")} lead={t("newLead")}>
      <PersonalActionForm about={about} {...page} sees={await seesWords(page.openedTo)} />
    </OwnStep>
  );
}
