"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CorrectionForm } from "@/components/conversations/correction-form";
import { StaffFacts, StaffThemes } from "@/components/conversations/staff/record-facts";
import { SavedStaffFacts } from "@/components/conversations/staff/saved-facts";
import { listOf } from "@/components/conversations/typed";
import { PressChoices } from "@/components/ui/press-choices";
import { useFields } from "@/components/ui/use-fields";
import { correctStaffTalk } from "@/lib/conversations/staff/actions";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import type { AgendaTopic } from "@/lib/conversations/staff/preparations/rules";
import type { StaffKind } from "@/lib/conversations/staff/rules";
import { idle, type Typed } from "@/lib/platform/action-state";

type Props = {
  talk: { id: string; version: number };
  /** The kinds that it can be: those that who holds it may hold. */
  kinds: readonly StaffKind[];
  topics: readonly AgendaTopic[];
  questions: readonly string[];
  facts: Typed;
  /** The employee's first name. */
  employee: string;
  today: string;
};

/** Who held a talk corrects its facts until the employee read it. */
export function StaffFactsForm({ talk, kinds, topics, questions, facts, employee, today }: Props) {
  const t = useTranslations("staffTalks");
  const [state, correct] = useActionState(correctStaffTalk, idle);
  const fields = useFields(state);
  return (
    <CorrectionForm
      action={correct}
      state={state}
      text={staffRefusalTexts(t)}
      talk={talk}
      name={employee}
      saved={(saved) => <SavedStaffFacts facts={saved} topics={topics} questions={questions} />}
    >
      <PressChoices
        label={t("plan.kind")}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...fields.choices("kind", listOf(facts, "kind"))}
      />
      <StaffFacts state={state} initial={facts} today={today} />
      <StaffThemes topics={topics} questions={questions} state={state} initial={facts} />
    </CorrectionForm>
  );
}
