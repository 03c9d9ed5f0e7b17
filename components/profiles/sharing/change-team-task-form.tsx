"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { TaskFields } from "@/components/profiles/task-fields";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import type { Phase, Setting } from "@/lib/profiles/rules";
import { changeTeamTask } from "@/lib/profiles/sharing/actions";
import type { SharedTask } from "@/lib/profiles/sharing/rules";

type Props = {
  teamId: string;
  task: Pick<SharedTask, "key" | "what" | "moment" | "setting" | "phase" | "version">;
  submission: string;
};

/** Rewords a task of the team itself. */
export function ChangeTeamTaskForm({ teamId, task, submission }: Props) {
  const t = useTranslations("sharing.form");
  const words = useTranslations("profileForms");
  const [state, change] = useActionState(changeTeamTask, idle);
  return (
    <Form action={change} state={state} label={t("changeOf", { task: task.what })}>
      <Submission submission={submission} version={task.version ?? undefined} state={state} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="taskKey" value={task.key} />
      <FormNotice state={state} text={refusalTexts(words)} done={t("changed")} />
      <BothTexts
        state={state}
        title={words("meanwhile.title")}
        hint={words("meanwhile.text")}
        fields={[
          { name: "what", label: words("what") },
          { name: "moment", label: words("moment") },
          {
            name: "setting",
            label: words("setting"),
            say: (setting) => words(`settings.${setting as Setting}`),
          },
          { name: "phase", label: words("phase"), say: (phase) => words(`phases.${phase as Phase}`) },
        ]}
      />
      <TaskFields id={task.key} fields={useFields(state)} task={task} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("change")}</SubmitButton>
      </div>
    </Form>
  );
}
