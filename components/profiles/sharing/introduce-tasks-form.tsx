"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { introduceTasks } from "@/lib/profiles/sharing/actions";

type Props = { teamId: string; tasks: readonly Option[]; submission: string };

/** Takes tasks over that schools told of, and goes on to who does them. */
export function IntroduceTasksForm({ teamId, tasks, submission }: Props) {
  const t = useTranslations("sharing.offered");
  const refusals = useTranslations("profileForms");
  const [state, introduce] = useActionState(introduceTasks, idle);
  const fields = useFields(state);
  return (
    <Form action={introduce} state={state} label={t("title")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="teamId" value={teamId} />
      <FormNotice state={state} text={refusalTexts(refusals)} />
      <PressChoices many label={t("which")} hint={t("hint")} options={tasks} {...fields.choices("codes")} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("take")}</SubmitButton>
      </div>
    </Form>
  );
}
