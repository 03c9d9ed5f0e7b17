import { useLocale, useTranslations } from "next-intl";
import { TrainingChip } from "@/components/plans/trainings/training-chip";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SelectField } from "@/components/ui/select-field";
import { type Column, Table } from "@/components/ui/table";
import type { TrainingPage, TrainingView } from "@/lib/plans/trainings/queries";
import { type TrainingFilter, trainingFilters } from "@/lib/plans/trainings/rules";
import type { Day } from "@/lib/platform/calendar";
import { hours, shortDate } from "@/lib/platform/format";

type Props = TrainingPage & {
  filter: TrainingFilter;
  size: number;
  answerDays: number;
  today: Day;
  slug: string;
};

/** Everything teams ask to learn, for who answers: what waits first by its last day (G12). */
export function TrainingsPage({ trainings, total, filter, page, size, answerDays, today, slug }: Props) {
  const t = useTranslations("trainings");
  const path = `/${slug}/scholing`;
  const empty = <EmptyState icon="graduation-cap" title={t(`all.none.${filter}`)} text={t("all.noneText")} />;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("all.title") }]} />
      <PageHeader title={t("all.title")} lead={t("all.lead", { days: answerDays })} />
      <div className="stack">
        <FilterBar path={path} active={filter !== "waiting"} found={t("all.found", { count: total })}>
          <SelectField
            name="stand"
            label={t("all.filter")}
            options={trainingFilters.map((value) => ({ value, label: t(`all.filters.${value}`) }))}
            defaultValue={filter}
          />
        </FilterBar>
        <Card pad={false}>
          <Table
            caption={t("all.list")}
            columns={useColumns(slug, today)}
            rows={trainings}
            rowKey={({ id }) => id}
            empty={empty}
          />
        </Card>
        <Pager path={path} query={{ stand: filter }} {...{ page, size, total }} />
      </div>
    </>
  );
}

function useColumns(slug: string, today: Day): Column<TrainingView>[] {
  const t = useTranslations("trainings");
  const locale = useLocale();
  return [
    {
      key: "what",
      label: t("all.what"),
      cell: ({ id, teamId, what, teamName }) => (
        <>
          <Link href={`/${slug}/teams/${teamId}/scholing#aanvraag-${id}`}>{what}</Link>
          <small className="block text-soft">{teamName}</small>
        </>
      ),
    },
    {
      key: "size",
      label: t("facts.size"),
      cell: ({ people, minutes }) => t("facts.peopleAndHours", { people, hours: hours(minutes, locale) }),
    },
    { key: "period", label: t("facts.period"), cell: ({ period }) => period },
    {
      key: "by",
      label: t("all.by"),
      cell: ({ answerBy }) => <span className="whitespace-nowrap">{shortDate(answerBy, locale)}</span>,
    },
    {
      key: "state",
      label: t("all.state"),
      cell: (training) => (
        <span className="whitespace-nowrap">
          <TrainingChip {...{ training, today }} />
        </span>
      ),
    },
  ];
}
