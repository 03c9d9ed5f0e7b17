import { useLocale, useTranslations } from "next-intl";
import { AppraisalChip } from "@/components/appraisals/appraisal-chip";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { AppraisalList as ListName, AppraisalView } from "@/lib/appraisals/queries";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = { appraisals: readonly AppraisalView[]; list: ListName; path: string };

/** One list of appraisals: that there are, and how they stand. Never a judgement, so nobody is listed beside another by it. */
export function AppraisalList({ appraisals, list, path }: Props) {
  const t = useTranslations("appraisals");
  const locale = useLocale();
  const isOwn = list === "own";
  const columns: Column<AppraisalView>[] = [
    {
      key: "who",
      label: isOwn ? t("mine") : t("column.who"),
      cell: ({ id, employee, plannedOn, discussedOn }) => (
        <Link href={`${path}/${id}`}>
          {isOwn ? shortDate(discussedOn ?? plannedOn, locale) : fullName(employee)}
        </Link>
      ),
    },
    ...(list === "leading" ? [] : [leaderColumn(t("column.leader"))]),
    {
      key: "day",
      label: t("column.day"),
      cell: ({ plannedOn, discussedOn }) => shortDate(discussedOn ?? plannedOn, locale),
    },
    { key: "state", label: t("column.state"), cell: (one) => <AppraisalChip standing={one} /> },
  ];
  return (
    <Card pad={false}>
      <Table
        caption={t("list")}
        rows={appraisals}
        rowKey={({ id }) => id}
        columns={isOwn ? columns.filter(({ key }) => key !== "day") : columns}
        empty={
          <EmptyState icon="file-text" title={t(`empty.${list}.title`)} text={t(`empty.${list}.text`)} />
        }
      />
    </Card>
  );
}

function leaderColumn(label: string): Column<AppraisalView> {
  return { key: "leader", label, cell: ({ leader }) => fullName(leader) };
}
