import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { ChartFrame } from "@/components/ui/chart-frame";
import { type Column, Table } from "@/components/ui/table";
import { TrendChart } from "@/components/ui/trend-chart";
import type { Basis, TalkFigures, WeekFigures } from "@/lib/insight/rules";
import { percentage, shortDay, wholeNumber } from "@/lib/platform/format";

type Props = { talks: TalkFigures; weeks: readonly WeekFigures[]; basis: Basis };

/** Talks held against what the year asks, by teaching week; the same figures stand in its table. */
export function Growth({ talks, weeks, basis }: Props) {
  const t = useTranslations("insight.growth");
  const locale = useLocale();
  const now = weeks.at(-1);
  if (talks.needed === 0 || weeks.length < 3 || !now)
    return (
      <CardSection title={t("title")}>
        <p className="text-soft">{t("empty")}</p>
      </CardSection>
    );
  const { teachingWeeks, elapsedWeeks } = basis;
  const ends = {
    held: t("heldEnd", { share: percentage(now.held, talks.needed, locale) }),
    expected: t("expectedEnd", { share: percentage(elapsedWeeks, teachingWeeks, locale) }),
  };
  const series = [
    {
      name: t("expected"),
      tone: 2,
      values: weeks.map((_, week) => (100 * week) / teachingWeeks),
      endLabel: ends.expected,
    },
    {
      name: t("held"),
      tone: 1,
      values: weeks.map(({ held }) => (100 * held) / talks.needed),
      endLabel: ends.held,
    },
  ] as const;
  return (
    <ChartFrame
      title={t("title")}
      question={t("question")}
      count={t("n", {
        students: wholeNumber(talks.students, locale),
        needed: wholeNumber(talks.needed, locale),
      })}
      definition={<p>{t("note", { weeks: teachingWeeks })}</p>}
      table={<WeekTable talks={talks} weeks={weeks} basis={basis} />}
    >
      <TrendChart
        periods={weeks.map(({ monday }) => (monday ? shortDay(monday, locale) : ""))}
        series={series}
        highest={Math.max(...series.flatMap(({ values }) => values)) * 1.1}
      />
    </ChartFrame>
  );
}

function WeekTable({ talks, weeks, basis }: Props) {
  const t = useTranslations("insight.growth");
  const locale = useLocale();
  const rows = weeks.map((week, number) => ({ ...week, number }));
  type Row = (typeof rows)[number];
  const figure = (
    key: "none" | "one" | "more" | "held" | "expected",
    cell: (row: Row) => string,
  ): Column<Row> => ({
    key,
    label: t(`columns.${key}`),
    align: "end",
    cell,
  });
  const columns: Column<Row>[] = [
    {
      key: "week",
      label: t("columns.week"),
      cell: ({ monday }) => (monday ? shortDay(monday, locale) : t("before")),
    },
    figure("none", ({ atLeastOne }) => wholeNumber(talks.students - atLeastOne, locale)),
    figure("one", ({ atLeastOne, atLeastTwo }) => wholeNumber(atLeastOne - atLeastTwo, locale)),
    figure("more", ({ atLeastTwo }) => wholeNumber(atLeastTwo, locale)),
    figure("held", ({ held }) => percentage(held, talks.needed, locale)),
    figure("expected", ({ number }) => percentage(number, basis.teachingWeeks, locale)),
  ];
  return (
    <Table
      caption={t("table")}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
      narrow="scroll"
    />
  );
}
