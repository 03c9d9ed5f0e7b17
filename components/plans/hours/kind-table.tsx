import { useLocale, useTranslations } from "next-intl";
import { type Column, Table } from "@/components/ui/table";
import type { KindSum } from "@/lib/plans/personal/hours/rules";
import { hours } from "@/lib/platform/format";

/** What somebody noted in a year, by how they learnt. */
export function KindTable({ kinds }: { kinds: readonly KindSum[] }) {
  const t = useTranslations("hours");
  const locale = useLocale();
  const columns: Column<KindSum>[] = [
    { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: "hours", label: t("hoursColumn"), align: "end", cell: ({ minutes }) => hours(minutes, locale) },
  ];
  return (
    <Table caption={t("byKind")} columns={columns} rows={kinds} rowKey={({ kind }) => kind} narrow="scroll" />
  );
}
