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
        { key: "when", label: t("role.when"), cell: (task) => task.moment },
        { key: "where", label: t("role.where"), cell: (task) => t(`setting.${task.setting}`) },
      ]}
    />
  );
}
