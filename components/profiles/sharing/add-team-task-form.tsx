"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { TaskFields } from "@/components/profiles/task-fields";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { addTeamTask } from "@/lib/profiles/sharing/actions";

/** A task of the team itself, that stands in no role. */
export function AddTeamTaskForm({ teamId, submission }: { teamId: string; submission: string }) {
  const t = useTranslations("sharing.form");
  const refusals = useTranslations("profileForms");
  const [state, add] = useActionState(addTeamTask, idle);
  return (
    <Form action={add} state={state} label={t("add")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="teamId" value={teamId} />
      <FormNotice state={state} text={refusalTexts(refusals)} done={t("added")} />
      <TaskFields id={useId()} fields={useFields(state)} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
