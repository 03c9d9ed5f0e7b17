import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { type Column, Table } from "@/components/ui/table";
import type { PlanFigures } from "@/lib/plans/personal/coverage/queries";
import { type PlanCoverage, stands } from "@/lib/plans/personal/coverage/rules";
import { longDate, wholeNumber } from "@/lib/platform/format";

type Props = { figures: PlanFigures; path: string; page: number };

const size = 25;

/** How far the plans of colleagues are, by place: counts above the minimum, as kept for the week, and nobody's name. */
export function PlanCoverageCard({ figures: { places, minimum, monday }, path, page }: Props) {
  const t = useTranslations("planReviews.own");
  const locale = useLocale();
  const columns: Column<PlanCoverage>[] = [
    { key: "place", label: t("place"), cell: ({ name }) => name },
    {
      key: "people",
      label: t("people"),
      align: "end",
      cell: ({ people }) => wholeNumber(people ?? 0, locale),
    },
    { key: "stand", label: t("stand"), cell: (place) => <Bands place={place} /> },
  ];
  const told = monday ? places.filter(isTold) : [];
  const untold = places.length - told.length;
  const since = monday ? t("since", { date: longDate(monday, locale) }) : "";
  return (
    <CardSection title={t("title")} lead={`${t("lead", { minimum })} ${since}`} pad={false}>
      <Table
        caption={t("title")}
        columns={columns}
        rows={told.slice((page - 1) * size, page * size)}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="flag" title={t("noneTitle")} text={t(monday ? "few" : "none")} />}
      />
      {told.length > 0 && untold > 0 ? (
        <p className="p-4 text-small text-soft">{t("untold", { count: untold })}</p>
      ) : null}
      <Pager path={path} query={{}} name="plek" of={t("title")} page={page} size={size} total={told.length} />
    </CardSection>
  );
}

/** Of a place where everybody would stand in one number nothing is told: it says something of each of them. */
function isTold({ people, bands }: PlanCoverage): boolean {
  return people !== null && bands.length > 1;
}

function Bands({ place: { bands } }: { place: PlanCoverage }) {
  const locale = useLocale();
  return (
    <ul className="bands">
      {bands.map(({ from, to, count }) => (
        <li key={from}>
          <b>{wholeNumber(count, locale)}</b> <Stands from={from} to={to} />
        </li>
      ))}
    </ul>
  );
}

/** Which stands go together: by name, or as the first of them and whatever comes after it. */
function Stands({ from, to }: { from: number; to: number }) {
  const t = useTranslations("planReviews.own");
  const words = stands.slice(from, to + 1).map((stand) => t(`stands.${stand}`));
  return to === stands.length - 1 && words.length > 1
    ? t("orFurther", { stand: words[0] ?? "" })
    : words.join(t("or"));
}
