import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnStep } from "@/components/plans/personal/own-step";
import { PersonalActionForm } from "@/components/plans/personal/personal-action-form";
import { PersonalRemoval } from "@/components/plans/personal/personal-removal";
import { seesWords } from "@/components/plans/personal/sees-words";
import { withOwners } from "@/lib/plans/goals/rules";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findAction, findOwnPlan, listColleagues } from "@/lib/plans/personal/queries";
import { wordsOfAction } from "@/lib/plans/personal/questions/rules";
import { findActionChoices } from "@/lib/plans/personal/questions/queries";
import { mayBeWritten } from "@/lib/plans/personal/rules";
import { personalQuery } from "@/lib/plans/personal/schema";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/mijn-plan/acties/[actionId]">;

export default async function ActionPage({ params, searchParams }: Props) {
  const { actionId } = await idsIn(params);
  const { jaar } = personalQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayKeepPlan(actor)) return null;
    const plan = await findOwnPlan(tx, actor, jaar ?? schoolYearOf(now));
    const found = mayBeWritten(plan, schoolYearOf(now)).ok ? findAction(plan.questions, actionId) : null;
    if (!found) return null;
    const { version, carriers } = found.action;
    const key = { form: "personal-action", subject: actionId };
    return {
      ...{ ...found, back: ownPlanAddress(actor.institution.slug, plan.schoolYear) },
      colleagues: withOwners(await listColleagues(tx, actor), carriers),
      ...(await findActionChoices(tx, actor)),
      writing: await openWriting(tx, actor, key, { version, text: wordsOfAction(found.action) }),
    };
  });
  if (!page) notFound();

  const t = await getTranslations("personalPlans.action");
  const { question, action: _action, ...form } = page;
  return (
    <OwnStep
      back={page.back}
      title={t("editTitle")}
      lead={t("under", { title: question.title })}
      below={<PersonalRemoval what="action" id={actionId} count={0} />}
    >
      <PersonalActionForm
        about={{ name: "actionId", value: actionId }}
        {...form}
        questions={null}
        sees={await seesWords(question.openedTo, page.action.carriers.length > 0)}
      />
    </OwnStep>
  );
}
