"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Meanwhile } from "@/components/profiles/meanwhile";
import { TaskFields } from "@/components/profiles/task-fields";
import { useEdition } from "@/components/profiles/use-edition";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { changeTask } from "@/lib/profiles/tasks/actions";
import type { TaskView } from "@/lib/profiles/queries";

/** Rewords one task. */
export function ChangeTaskForm({ task }: { task: TaskView }) {
  const t = useTranslations("profileForms");
  const [state, change] = useActionState(changeTask, idle);
  const fields = useFields(state);
  const { version, meanwhile } = useEdition(state, task.version);
  const lostKey = state.status === "done" && state.data.withdrewKey;
  return (
    <Form action={change} state={state} label={t("changeTaskOf", { what: task.what })}>
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={version} />
      <FormNotice state={state} text={refusalTexts(t)} done={lostKey ? t("savedKeyGone") : t("saved")} />
      <Meanwhile
        text={meanwhile}
        fields={{
          what: { label: t("what") },
          moment: { label: t("moment") },
          setting: {
            label: t("setting"),
            say: {
              school: t("settings.school"),
              placement: t("settings.placement"),
              both: t("settings.both"),
            },
          },
        }}
      />
      <TaskFields id={task.id} fields={fields} task={task} />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
