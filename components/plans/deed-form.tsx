"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalWords } from "@/components/plans/plan-words";
import type { ButtonKind } from "@/components/ui/button";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { acknowledgePlan } from "@/lib/plans/acknowledgements/actions";
import { openConsultation, startPlan } from "@/lib/plans/actions";
import { removeComment } from "@/lib/plans/comments/actions";
import { removeAction, removeGoal } from "@/lib/plans/goals/actions";
import { removeInstitutionComment } from "@/lib/plans/institution/comments/actions";
import type { PlanRefusal } from "@/lib/plans/rules";
import { type ActionState, idle } from "@/lib/platform/action-state";

const deeds = {
  consult: openConsultation,
  start: startPlan,
  removeGoal,
  removeAction,
  acknowledge: acknowledgePlan,
  removeComment,
  removeInstitutionComment,
};

type Props = {
  deed: keyof typeof deeds;
  submission: string;
  fields: Readonly<Record<string, string>>;
  kind?: ButtonKind;
  children: string;
};

/** One deed, one button: laying the plan before the team, beginning it, having seen it, taking something out. */
export function DeedForm({ deed, submission, fields, kind = "go", children }: Props) {
  const t = useTranslations("plans");
  const [state, act] = useActionState<ActionState<PlanRefusal, unknown>, FormData>(deeds[deed], idle);
  return (
    <form action={act} className="grid gap-3">
      <Submission submission={submission} state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormNotice state={state} text={refusalWords(t)} />
      <span>
        <SubmitButton kind={kind}>{children}</SubmitButton>
      </span>
    </form>
  );
}
