import { useTranslations } from "next-intl";
import { ChangeTaskForm } from "@/components/profiles/change-task-form";
import { PressForm } from "@/components/profiles/press-form";
import { SmallPress } from "@/components/profiles/small-press";
import { Disclosure } from "@/components/ui/disclosure";
import { moveTask, removeTask } from "@/lib/profiles/tasks/actions";
import type { Writing } from "@/lib/plans/writing/rules";
import type { TaskView } from "@/lib/profiles/queries";

type Props = { tasks: readonly TaskView[]; writings: ReadonlyMap<string, Writing> };

/** The tasks of a concept, each to be reworded, moved and taken out by a small form of its own. */
export function TaskEditor({ tasks, writings }: Props) {
  const t = useTranslations("profiles");
  if (tasks.length === 0) return <p className="text-soft">{t("role.noTasks")}</p>;
  return (
    <ol>
      {tasks.map((task, index) => (
        <li key={task.id} className="border-t border-line py-3 first:border-t-0 first:pt-0">
          <div className="flex items-start gap-2">
            <div className="mr-auto min-w-0">
              <p className="font-semibold">{task.what}</p>
              <p className="text-small text-soft">
                {[task.moment, t(`setting.${task.setting}`)].filter(Boolean).join(" · ")}
              </p>
            </div>
            <Move task={task} isFirst={index === 0} isLast={index === tasks.length - 1} />
          </div>
          <Change task={task} writing={writings.get(task.id)} />
        </li>
      ))}
    </ol>
  );
}

function Move({ task, isFirst, isLast }: { task: TaskView; isFirst: boolean; isLast: boolean }) {
  const t = useTranslations("profileForms");
  const { id: taskId, what } = task;
  return (
    <div className="flex">
      {isFirst ? null : (
        <SmallPress
          action={moveTask}
          fields={{ taskId, direction: "up" }}
          icon="arrow-up"
          label={t("up", { what })}
        />
      )}
      {isLast ? null : (
        <SmallPress
          action={moveTask}
          fields={{ taskId, direction: "down" }}
          icon="arrow-down"
          label={t("down", { what })}
        />
      )}
    </div>
  );
}

function Change({ task, writing }: { task: TaskView; writing: Writing | undefined }) {
  const t = useTranslations("profileForms");
  return (
    <Disclosure label={t("changeTask")} open={Boolean(writing?.draft)}>
      <div className="grid gap-6">
        {writing ? <ChangeTaskForm task={task} writing={writing} /> : null}
        <PressForm action={removeTask} fields={{ taskId: task.id }} label={t("removeTask")} kind="grave" />
      </div>
    </Disclosure>
  );
}
