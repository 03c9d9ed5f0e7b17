"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useWriting } from "@/components/plans/use-writing";
import { ConceptForm } from "@/components/profiles/concept-form";
import { TaskFields } from "@/components/profiles/task-fields";
import type { Writing } from "@/lib/plans/writing/rules";
import { addTask } from "@/lib/profiles/tasks/actions";

type Props = { roleId: string; writing: Writing; tasks: number };

/** One more task at the end of the list. The key of a submission changes with every task there is. */
export function AddTaskForm({ roleId, writing, tasks }: Props) {
  const t = useTranslations("profileForms");
  const form = useWriting(addTask, writing);
  return (
    <ConceptForm
      form={form}
      label={t("addTask")}
      about={{ name: "roleId", value: roleId }}
      fields={[]}
      done={t("taskAdded")}
      turn={tasks}
      submit={t("addTask")}
    >
      <TaskFields id={useId()} fields={form} />
    </ConceptForm>
  );
}
