import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { StaffCoverage } from "@/lib/conversations/staff/coverage/queries";
import type { Counts, CoverageRow } from "@/lib/conversations/staff/coverage/rules";
import { staffKinds } from "@/lib/conversations/staff/rules";

type Count = Exclude<keyof Counts, "people">;

/** How many had a talk this school year, leaders and the directie first: facts, nobody's name (H9, decisions 33). */
export function CoverageCard({ coverage: { rows, minimum } }: { coverage: StaffCoverage }) {
  const t = useTranslations("staffTalks.coverage");
  const kind = useTranslations("staffTalks.kinds");
  const lines = [
    { count: "had" as Count, label: t("had") },
    { count: "planned" as Count, label: t("planned") },
    ...staffKinds.map((one) => ({ count: one as Count, label: kind(one) })),
  ];
  const told = (row: CoverageRow, count: Count) =>
    row.isWithheld ? t("few") : t("of", { count: row.counts[count], whole: row.counts.people });
  return (
    <CardSection title={t("title")} lead={t("lead", { minimum })} pad={false}>
      <Table
        caption={t("table")}
        rows={rows.length === 0 ? [] : lines}
        rowKey={({ count }) => count}
        narrow="cards"
        empty={<p className="p-4 text-soft">{t("none")}</p>}
        columns={[
          { key: "what", label: t("what"), cell: ({ label }) => label },
          ...rows.map((row) => ({
            key: row.group,
            label: t(`groups.${row.group}`),
            cell: ({ count }: (typeof lines)[number]) => told(row, count),
          })),
        ]}
      />
    </CardSection>
  );
}
