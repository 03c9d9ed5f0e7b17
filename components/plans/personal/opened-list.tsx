import { useLocale, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { OpenedLine } from "@/lib/plans/personal/opening/queries";
import { dayOf, schoolYearLabel } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

/** Plans of which something is open to the reader, what asks an answer first. */
export function OpenedList({ lines, base }: { lines: readonly OpenedLine[]; base: string }) {
  const t = useTranslations("personalPlans.opened");
  const locale = useLocale();
  const say = (at: Date) => ({ date: shortDate(dayOf(at), locale) });
  const columns: Column<OpenedLine>[] = [
    {
      key: "who",
      label: t("who"),
      cell: ({ id, owner }) => (
        <Link href={`${base}/${id}`}>
          <Person person={owner} />
        </Link>
      ),
    },
    { key: "year", label: t("year"), cell: ({ schoolYear }) => schoolYearLabel(schoolYear) },
    { key: "count", label: t("count"), cell: ({ pieces }) => t("countOf", { count: pieces }) },
    {
      key: "stand",
      label: t("stand"),
      cell: ({ askedAt, agreedAt, openedAt }) => {
        if (askedAt) return <Chip state="attention">{t("asks")}</Chip>;
        return agreedAt ? <Chip state="ok">{t("agreed", say(agreedAt))}</Chip> : t("since", say(openedAt));
      },
    },
  ];
  return (
    <Table
      caption={t("title")}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="inbox" title={t("noneTitle")} text={t("none")} />}
    />
  );
}
