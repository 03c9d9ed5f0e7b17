"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { TaskFields } from "@/components/profiles/task-fields";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { changeTeamTask } from "@/lib/profiles/sharing/actions";
import type { SharedTask } from "@/lib/profiles/sharing/rules";

type Props = {
  teamId: string;
  task: Pick<SharedTask, "key" | "what" | "moment" | "setting" | "phase">;
};

/** Rewords a task of the team itself. */
export function ChangeTeamTaskForm({ teamId, task }: Props) {
  const t = useTranslations("sharing.form");
  const refusals = useTranslations("profileForms");
  const [state, change] = useActionState(changeTeamTask, idle);
  return (
    <Form action={change} state={state} label={t("changeOf", { task: task.what })}>
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="taskKey" value={task.key} />
      <FormNotice state={state} text={refusalTexts(refusals)} done={t("changed")} />
      <TaskFields id={task.key} fields={useFields(state)} task={task} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("change")}</SubmitButton>
      </div>
    </Form>
  );
}
