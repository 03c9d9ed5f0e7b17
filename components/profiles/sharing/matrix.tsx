import { useTranslations } from "next-intl";
import { AddTeamTaskForm } from "@/components/profiles/sharing/add-team-task-form";
import { ChangeTeamTaskForm } from "@/components/profiles/sharing/change-team-task-form";
import { ShareChip } from "@/components/profiles/sharing/share-chip";
import { ShareList } from "@/components/profiles/sharing/share-list";
import { TaskFacts } from "@/components/profiles/sharing/task-facts";
import { OfferedTasks } from "@/components/profiles/sharing/offered-tasks";
import { PressForm } from "@/components/profiles/press-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import { newId } from "@/lib/platform/ids";
import { removeTeamTask } from "@/lib/profiles/sharing/actions";
import type { MatrixView } from "@/lib/profiles/sharing/queries";
import type { Division } from "@/lib/profiles/sharing/rules";

type Props = { matrix: MatrixView; shown: readonly Division[]; mayShare: boolean; path: string };

/** Role by role, and for the team itself, who does what; gaps and doubles say so in words (C13, M11). */
export function Matrix({ matrix, shown, mayShare, path }: Props) {
  const t = useTranslations("sharing");
  const roles = new Map(shown.flatMap(({ roleId, roleName }) => (roleId ? [[roleId, roleName ?? ""]] : [])));
  const own = shown.filter(({ roleId }) => roleId === null);
  const props = { matrix, mayShare, path };
  return (
    <div className="stack">
      {[...roles].map(([id, name]) => (
        <CardSection key={id} title={name ?? ""}>
          <Tasks {...props} tasks={shown.filter(({ roleId }) => roleId === id)} />
        </CardSection>
      ))}
      <CardSection title={t("ofTeam")} lead={t("ofTeamLead")}>
        {own.length > 0 ? <Tasks {...props} tasks={own} /> : <p className="text-soft">{t("noOwn")}</p>}
        {mayShare ? (
          <div className="no-print mt-3">
            <Words of={["profileForms", "sharing"]}>
              <Disclosure label={t("form.add")}>
                <AddTeamTaskForm teamId={matrix.team.id} submission={newId()} />
              </Disclosure>
              <OfferedTasks matrix={matrix} />
            </Words>
          </div>
        ) : null}
      </CardSection>
    </div>
  );
}

function Tasks({ matrix, tasks, mayShare, path }: Omit<Props, "shown"> & { tasks: readonly Division[] }) {
  const t = useTranslations("sharing");
  return (
    <ol>
      {tasks.map((task) => (
        <li
          key={task.key}
          className="grid gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0 first:pt-0 md:grid-cols-[1fr_1fr_auto]"
        >
          <div>
            <p className="font-semibold">{task.what}</p>
            <TaskFacts task={task} />
          </div>
          <div className="grid content-start justify-items-start gap-2">
            <ShareChip state={task.state} />
            <ShareList task={task} matrix={matrix} />
          </div>
          {mayShare ? (
            <div className="no-print grid content-start justify-items-start gap-2">
              <Link href={`${path}/samen?taak=${task.key}`} aria-label={t("shareOf", { task: task.what })}>
                {t("share")}
              </Link>
              {matrix.ownKeys.has(task.key) ? <Removal teamId={matrix.team.id} task={task} /> : null}
            </div>
          ) : null}
          {mayShare && matrix.ownKeys.has(task.key) ? (
            <div className="no-print md:col-span-full">
              <Change teamId={matrix.team.id} task={task} />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Change({ teamId, task }: { teamId: string; task: Division }) {
  const t = useTranslations("sharing.form");
  return (
    <Words of={["profileForms", "sharing"]}>
      <Disclosure label={t("change")}>
        <ChangeTeamTaskForm teamId={teamId} task={task} submission={newId()} />
      </Disclosure>
    </Words>
  );
}

function Removal({ teamId, task }: { teamId: string; task: Division }) {
  const t = useTranslations("sharing.form");
  return (
    <Words of={["profileForms"]}>
      <PressForm
        action={removeTeamTask}
        fields={{ teamId, taskKey: task.key }}
        label={t("remove")}
        name={`${t("remove")}: ${task.what}`}
        kind="quiet"
      />
    </Words>
  );
}
