import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { TaskView } from "@/lib/profiles/queries";

/** What, when, where (C4, C5). */
export function TaskTable({
  tasks,
  caption,
}: {
  tasks: readonly TaskView[];
  /** Only needed where several roles stand on one page. */
  caption?: string;
}) {
  const t = useTranslations("profiles");
  return (
    <Table
      caption={caption ?? t("role.tasksCaption")}
      rows={tasks}
      rowKey={(task) => task.id}
      empty={<p className="px-5.5 pb-5 text-soft">{t("role.noTasks")}</p>}
      columns={[
        { key: "what", label: t("role.what"), cell: (task) => task.what },
        { key: "when", label: t("role.when"), cell: (task) => <When task={task} /> },
        { key: "where", label: t("role.where"), cell: (task) => t(`setting.${task.setting}`) },
      ]}
    />
  );
}

function When({ task: { moment, phase } }: { task: TaskView }) {
  const t = useTranslations("sharing.phase");
  return [moment, phase ? t(phase) : null].filter(Boolean).join(" · ") || null;
}
