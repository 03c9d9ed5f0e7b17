"use client";

import { useTranslations } from "next-intl";
import { useWriting } from "@/components/plans/use-writing";
import { ConceptForm } from "@/components/profiles/concept-form";
import { TaskFields } from "@/components/profiles/task-fields";
import type { Writing } from "@/lib/plans/writing/rules";
import type { TaskView } from "@/lib/profiles/queries";
import { type Phase, phases, type Setting, settings } from "@/lib/profiles/rules";
import { changeTask } from "@/lib/profiles/tasks/actions";

/** Rewords one task. */
export function ChangeTaskForm({ task, writing }: { task: TaskView; writing: Writing }) {
  const t = useTranslations("profileForms");
  const form = useWriting(changeTask, writing);
  return (
    <ConceptForm
      form={form}
      label={t("changeTaskOf", { what: task.what })}
      about={{ name: "taskId", value: task.id }}
      fields={[
        { name: "what", label: t("what") },
        { name: "moment", label: t("moment") },
        {
          name: "setting",
          label: t("setting"),
          say: (code) => (isSetting(code) ? t(`settings.${code}`) : code),
        },
        { name: "phase", label: t("phase"), say: (code) => (isPhase(code) ? t(`phases.${code}`) : code) },
      ]}
      done={t("saved")}
      turn={task.version}
      submit={t("save")}
    >
      <TaskFields id={task.id} fields={form} />
    </ConceptForm>
  );
}

function isSetting(code: string): code is Setting {
  return (settings as readonly string[]).includes(code);
}

function isPhase(code: string): code is Phase {
  return (phases as readonly string[]).includes(code);
}
