import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { ShareBar } from "@/components/ui/segmented-bar";
import { type Column, type Sorting, Table } from "@/components/ui/table";
import { planStateOf } from "@/lib/insight/listing/rules";
import { readingOf, teaches } from "@/lib/insight/measures/rules";
import type { Basis, PlaceFigures } from "@/lib/insight/rules";
import type { SortKey } from "@/lib/insight/schema";
import { percentage, wholeNumber } from "@/lib/platform/format";

type Props = {
  per: "team" | "unit";
  rows: readonly PlaceFigures[];
  basis: Basis;
  sorting: Sorting;
  hasContracts: boolean;
  hasScans: boolean;
  hrefOf: (place: PlaceFigures) => string;
  empty: ReactNode;
};

/** Teams or branches side by side: the same measures, in few words. */
export function PlacesTable({ per, rows, basis, sorting, hasContracts, hasScans, hrefOf, empty }: Props) {
  const t = useTranslations("insight.list");
  const column = (key: Exclude<SortKey, "name">, cell: Column<PlaceFigures>["cell"]) => ({
    key,
    label: t(`columns.${key}`),
    sortable: true as const,
    cell,
  });
  const columns: Column<PlaceFigures>[] = [
    {
      key: "name",
      label: t(`columns.${per}`),
      sortable: true,
      names: true,
      cell: (place) => <Link href={hrefOf(place)}>{place.name}</Link>,
    },
    column("talks", (place) => <ShareCell place={place} basis={basis} code="talks" />),
    column("plans", (place) => <PlanCell place={place} />),
    column("staff", (place) => <MissingCell place={place} basis={basis} code="staff" />),
    column("visits", (place) => <VisitsCell place={place} basis={basis} />),
    column("coaches", (place) => <MissingCell place={place} basis={basis} code="coaches" />),
    ...(hasScans ? [column("scans", (place) => <ShareCell place={place} basis={basis} code="scans" />)] : []),
    ...(hasContracts ? [column("contracts", (place) => <ContractsCell place={place} basis={basis} />)] : []),
  ];
  const caption = t(per === "team" ? "teamsTable" : "unitsTable");
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={sorting}
      empty={empty}
    />
  );
}

type Cell = { place: PlaceFigures; basis: Basis };

/** A share of the students, or that it would tell of too few. */
function ShareCell({ place, basis, code }: Cell & { code: "talks" | "scans" }) {
  const t = useTranslations("insight.list");
  const locale = useLocale();
  const { shown, state, isWithheld } = readingOf(code, place, basis);
  if (isWithheld) return <Chip>{t("withheld")}</Chip>;
  if (!shown) return <Nothing state={state} />;
  const share = percentage(shown.part, shown.whole, locale);
  // Of how many is said once in a row, and one bar leaves the name its room.
  if (code === "scans") return <span className="whitespace-nowrap">{share}</span>;
  const text = t("ofStudents", { share, whole: wholeNumber(shown.whole, locale) });
  return <ShareBar share={shown.part / shown.whole} text={text} />;
}

function PlanCell({ place }: { place: PlaceFigures }) {
  const t = useTranslations("insight");
  const { part, whole } = place.plans;
  if (whole === 0) return <Chip>{t("list.notApplicable")}</Chip>;
  if (whole > 1) return <Chip state={part === whole ? "ok" : "attention"}>{t("of", { part, whole })}</Chip>;
  const state = planStateOf(place);
  return (
    <Chip state={state === "adopted" ? "ok" : state === "none" ? "late" : "attention"}>
      {t(`list.planState.${state}`)}
    </Chip>
  );
}

function MissingCell({ place, basis, code }: Cell & { code: "staff" | "coaches" }) {
  const t = useTranslations("insight.list");
  const { shown, state, isWithheld } = readingOf(code, place, basis);
  if (isWithheld) return <Chip>{t("withheld")}</Chip>;
  if (!shown) return <Nothing state={state} />;
  const count = shown.whole - shown.part;
  const serious = code === "coaches" ? "late" : "attention";
  if (count === 0) return <Chip state="ok">{t("everybody")}</Chip>;
  return <Chip state={state === "ok" ? "neutral" : serious}>{t("without", { count })}</Chip>;
}

/** How many had their yearly lesson visit; above the minimum only, towards who may not know of each of them (I1). */
function VisitsCell({ place, basis }: Cell) {
  const t = useTranslations("insight");
  const { shown, state, isWithheld } = readingOf("visits", place, basis);
  if (isWithheld) return <Chip>{t("list.withheld")}</Chip>;
  if (!shown) return <Nothing state={state} />;
  return <Chip state={state === "ok" ? "ok" : "attention"}>{t("of", shown)}</Chip>;
}

function ContractsCell({ place, basis }: Cell) {
  const t = useTranslations("insight.list");
  const locale = useLocale();
  const { shown, state, isWithheld } = readingOf("contracts", place, basis);
  if (isWithheld) return <Chip>{t("withheld")}</Chip>;
  if (!shown) return <Chip>{t(teaches(place) ? "tooFew" : "notApplicable")}</Chip>;
  return (
    <Chip state={state === "attention" ? "late" : "neutral"}>
      {percentage(shown.part, shown.whole, locale)}
    </Chip>
  );
}

function Nothing({ state }: { state: string }) {
  const t = useTranslations("insight.list");
  return <Chip>{t(state === "not-applicable" ? "notApplicable" : "tooFew")}</Chip>;
}
