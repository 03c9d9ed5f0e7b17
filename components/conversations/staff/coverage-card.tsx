import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { StaffCoverage } from "@/lib/conversations/staff/coverage/queries";
import { type Count, type CoverageRow, counts } from "@/lib/conversations/staff/coverage/rules";
import { longDate } from "@/lib/platform/format";

/** How many had a talk this school year, leaders and the directie first: facts, nobody's name (H9, decisions 33). */
export function CoverageCard({ coverage: { rows, minimum, monday } }: { coverage: StaffCoverage }) {
  const t = useTranslations("staffTalks.coverage");
  const kind = useTranslations("staffTalks.kinds");
  const locale = useLocale();
  const isOfNow = rows.some(({ group }) => group === "own");
  const told = (row: CoverageRow, count: Count) => {
    if (row.isWithheld) return t("few");
    const { people: whole, counts: of } = row;
    if (of[count] === "few") return t("fewer", { minimum, whole });
    if (of[count] === "most") return t("nearlyAll", { least: whole - minimum, whole });
    if (of[count] === "withheld") return t("telling");
    return t("of", { count: of[count], whole });
  };
  return (
    <CardSection
      title={t("title")}
      lead={monday ? t("week", { minimum, monday: longDate(monday, locale) }) : t("lead", { minimum })}
      pad={false}
    >
      <Table
        caption={t("table")}
        rows={rows.length === 0 ? [] : counts}
        rowKey={(count) => count}
        narrow="cards"
        empty={<p className="p-4 text-soft">{t(monday || isOfNow ? "none" : "notKept")}</p>}
        columns={[
          {
            key: "what",
            label: t("what"),
            cell: (count) => (count === "had" || count === "planned" ? t(count) : kind(count)),
          },
          ...rows.map((row) => ({
            key: row.group,
            label: t(`groups.${row.group}`),
            cell: (count: Count) => told(row, count),
          })),
        ]}
      />
    </CardSection>
  );
}
