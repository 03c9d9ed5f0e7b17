import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { FrameworkRow } from "@/lib/profiles/frameworks/queries";

/** The frameworks of the institution, with where each comes from (C9). */
export function FrameworkTable({ frameworks, path }: { frameworks: readonly FrameworkRow[]; path: string }) {
  const t = useTranslations("frameworks.list");
  const columns: Column<FrameworkRow>[] = [
    {
      key: "name",
      label: t("name"),
      cell: ({ id, name, source }) => (
        <>
          <Link href={`${path}/raamwerken/${id}`}>{name}</Link>
          {source ? <small className="block text-soft">{source}</small> : null}
        </>
      ),
    },
    { key: "edition", label: t("edition"), cell: ({ edition }) => edition || null },
    { key: "count", label: t("count"), align: "end", cell: ({ count }) => count },
    { key: "status", label: t("status"), cell: (framework) => <FrameworkChip framework={framework} /> },
  ];
  return (
    <Card pad={false}>
      <Table caption={t("caption")} columns={columns} rows={frameworks} rowKey={({ id }) => id} />
    </Card>
  );
}

/** Whether it is the institution's own, taken over, or kept only because something earlier refers to it. */
export function FrameworkChip({ framework }: { framework: Pick<FrameworkRow, "isOwn" | "status"> }) {
  const t = useTranslations("frameworks.status");
  if (framework.isOwn) return <Chip state="ok">{t("own")}</Chip>;
  return (
    <Chip state={framework.status === "in-use" ? "info" : "neutral"}>
      {t(framework.status === "in-use" ? "inUse" : "retired")}
    </Chip>
  );
}
