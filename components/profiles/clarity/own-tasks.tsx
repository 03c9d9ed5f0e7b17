import { useLocale, useTranslations } from "next-intl";
import { AskForm } from "@/components/profiles/clarity/ask-form";
import { TaskChanges } from "@/components/profiles/difference-view";
import { PressForm } from "@/components/profiles/press-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { confirmTasks } from "@/lib/profiles/clarity/actions";
import type { OwnQuestion } from "@/lib/profiles/clarity/queries";
import { clarityOf } from "@/lib/profiles/clarity/rules";
import { taskChangesOf } from "@/lib/profiles/difference/rules";
import type { OwnRoleView } from "@/lib/profiles/own/queries";
import type { TaskView } from "@/lib/profiles/queries";

type Props = { role: OwnRoleView; tasks: readonly TaskView[]; leaders: string };

/** The tasks of a role of mine: to confirm once a school year, or to ask about one by one (C10, C11). */
export function OwnTasks({ role, tasks, leaders }: Props) {
  const t = useTranslations("clarity");
  return (
    <CardSection title={t("tasks", { role: role.name })}>
      <Words of={["clarity", "profileForms"]}>
        <Standing {...{ role, tasks, leaders }} />
        <ol className="mt-4">
          {tasks.map((task) => (
            <li key={task.id} className="border-t border-line py-3">
              <OwnTask task={task} questions={role.questions.filter(({ taskId }) => taskId === task.id)} />
            </li>
          ))}
        </ol>
      </Words>
    </CardSection>
  );
}

function Standing({ role, tasks, leaders }: Props) {
  const t = useTranslations("clarity");
  const locale = useLocale();
  const { confirmedAt, confirmedBefore, questions } = role;
  const isRunning = role.assignments.some(({ state }) => state === "running");
  if (confirmedAt) {
    return <Notice state="ok" text={t("confirmed", { date: shortDate(dayOf(confirmedAt), locale) })} />;
  }
  if (!isRunning) return null;
  const isAsked = clarityOf(false, questions) === "asked";
  const asked = leaders ? t("waiting", { leaders }) : t("waitingNobody");
  return (
    <div className="grid gap-3 no-print">
      {confirmedBefore ? <NewTasks before={confirmedBefore.tasks} after={tasks} /> : null}
      <p className="text-small">{isAsked ? asked : t("notConfirmed")}</p>
      <PressForm
        action={confirmTasks}
        fields={{ roleId: role.id }}
        label={t("form.confirm")}
        name={t("form.confirmOf", { role: role.name })}
        kind={isAsked ? "plain" : "go"}
      />
    </div>
  );
}

type NewTasksProps = { before: readonly TaskView[]; after: readonly TaskView[] };

/** What is otherwise than in the tasks somebody confirmed before. */
function NewTasks({ before, after }: NewTasksProps) {
  const t = useTranslations("clarity");
  const changes = taskChangesOf(before, after);
  if (changes.added.length + changes.changed.length + changes.removed.length === 0)
    return <Notice state="info" text={t("sameTasks")} />;
  return (
    <>
      <Notice state="info" text={t("changed")} />
      <section className="grid gap-2">
        <h3 className="text-small text-soft">{t("isNew")}</h3>
        <TaskChanges changes={changes} />
      </section>
    </>
  );
}

function OwnTask({ task, questions }: { task: TaskView; questions: readonly OwnQuestion[] }) {
  const t = useTranslations("clarity");
  const words = useTranslations("profiles");
  return (
    <div className="grid gap-2">
      <div>
        <p className="font-semibold">{task.what}</p>
        <p className="text-small text-soft">
          {[task.moment, words(`setting.${task.setting}`)].filter(Boolean).join(" · ")}
        </p>
      </div>
      {questions.map((question) => (
        <div key={question.id} className="border-l-2 border-line pl-3 text-small">
          <p className="whitespace-pre-line">{t("youAsked", { words: question.words })}</p>
          <p className="whitespace-pre-line text-soft">
            {question.answer && question.answeredBy
              ? t("answerOf", { name: fullName(question.answeredBy), answer: question.answer })
              : t("noAnswer")}
          </p>
        </div>
      ))}
      <div className="no-print">
        <Disclosure label={t("form.unclear")}>
          <AskForm task={task} submission={newId()} />
        </Disclosure>
      </div>
    </div>
  );
}
