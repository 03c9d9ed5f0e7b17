"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { TaskFields } from "@/components/profiles/task-fields";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { addTask } from "@/lib/profiles/tasks/actions";

/** One more task at the end of the list. The key of a submission changes with every task there is. */
export function AddTaskForm({ roleId, submission }: { roleId: string; submission: string }) {
  const t = useTranslations("profileForms");
  const [state, add] = useActionState(addTask, idle);
  const fields = useFields(state);
  const lostKey = state.status === "done" && state.data.withdrewKey;
  return (
    <Form action={add} state={state} label={t("addTask")}>
      <input type="hidden" name="roleId" value={roleId} />
      <input type="hidden" name="idempotencyKey" value={submission} />
      <FormNotice state={state} text={refusalTexts(t)} done={lostKey ? t("savedKeyGone") : t("taskAdded")} />
      <TaskFields id={useId()} fields={fields} />
      <div>
        <SubmitButton kind="plain">{t("addTask")}</SubmitButton>
      </div>
    </Form>
  );
}
