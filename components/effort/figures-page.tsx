import { useLocale, useTranslations } from "next-intl";
import { PartFigures } from "@/components/effort/part-figures";
import { Switch } from "@/components/insight/switch";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { PrintButton } from "@/components/ui/print-button";
import { type Column, Table } from "@/components/ui/table";
import type { EffortFigures } from "@/lib/effort/figures/queries";
import { fewestRequired, stands, type ToldPlace } from "@/lib/effort/figures/rules";
import type { FiguresQuery } from "@/lib/effort/figures/schema";
import { type SchoolYear, schoolYearLabel } from "@/lib/platform/calendar";
import { longDate, wholeNumber } from "@/lib/platform/format";

type Props = {
  figures: EffortFigures;
  years: readonly SchoolYear[];
  slug: string;
  query: FiguresQuery;
};

const size = 25;

/** How far students are with career and citizenship: by place, and of one place by part. Counts, and nobody's name. */
export function FiguresPage({ figures, years, slug, query }: Props) {
  const t = useTranslations("effort.figures");
  const insight = useTranslations("insight");
  const path = `/${slug}/borging/loopbaan-en-burgerschap`;
  const { places, minimum, schoolYear } = figures;
  const jaar = query.jaar === undefined ? undefined : String(query.jaar);
  const place = places.find(({ id }) => id === query.plek) ?? places[0];
  const file = addressWith(`/api/${slug}/borging/loopbaan-en-burgerschap`, { jaar }, {});
  return (
    <>
      <Breadcrumb crumbs={[{ label: insight("title"), href: `/${slug}/borging` }, { label: t("crumb") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead", { year: schoolYearLabel(schoolYear) })}
        actions={
          <>
            {years.length > 1 ? <Years {...{ years, schoolYear, path }} /> : null}
            {place ? <Taking file={file} /> : null}
          </>
        }
      />
      {place ? (
        <div className="stack">
          <Places {...{ figures, path, jaar }} page={query.page} />
          <PartFigures {...{ figures, place, path, jaar }} />
          <Card>
            <Disclosure label={t("how")}>
              <p>{t("counted", { fewest: fewestRequired })}</p>
              <Left figures={figures} />
              <p>{minimum > 0 ? t("hidden", { minimum }) : t("live")}</p>
            </Disclosure>
          </Card>
        </div>
      ) : (
        <Card pad={false}>
          <EmptyState
            icon="graduation-cap"
            title={t("empty.title")}
            text={t(minimum > 0 ? "empty.text" : "empty.textLead")}
            action={<LinkButton href={`/${slug}/borging`}>{insight("title")}</LinkButton>}
          />
        </Card>
      )}
    </>
  );
}

function Years({ years, schoolYear, path }: Pick<Props, "years"> & { schoolYear: SchoolYear; path: string }) {
  const t = useTranslations("insight");
  const [present] = years;
  const options = years.map((year) => ({
    label: schoolYearLabel(year),
    href: addressWith(path, {}, { jaar: year === present ? undefined : String(year) }),
    isCurrent: year === schoolYear,
  }));
  return <Switch label={t("years")} options={options} />;
}

function Taking({ file }: { file: string }) {
  const common = useTranslations("common");
  return (
    <>
      <PrintButton>{common("print")}</PrintButton>
      <a className="button no-print" href={file} download>
        <Icon name="download" size={18} />
        {common("exportToExcel")}
      </a>
    </>
  );
}

/** Who left is counted apart and stands in no other figure. */
function Left({ figures: { left, minimum } }: Pick<Props, "figures">) {
  const t = useTranslations("effort.figures");
  if (minimum === 0) return <p>{t("left", { count: left })}</p>;
  return <p>{left === 0 ? t("leftFew", { minimum }) : t("leftSteps", { count: left })}</p>;
}

type PlacesProps = Pick<Props, "figures"> & { path: string; jaar: string | undefined; page: number };

function Places({ figures: { places, monday, minimum }, path, jaar, page }: PlacesProps) {
  const t = useTranslations("effort.figures");
  const locale = useLocale();
  const columns: Column<ToldPlace>[] = [
    {
      key: "place",
      label: t("place"),
      cell: ({ id, name }) => (
        <Link href={`${addressWith(path, { jaar }, { plek: id })}#onderdelen`}>{name}</Link>
      ),
    },
    {
      key: "students",
      label: t("students"),
      align: "end",
      cell: ({ students }) => wholeNumber(students, locale),
    },
    { key: "stand", label: t("stand"), cell: ({ bands }) => <Bands bands={bands} /> },
  ];
  return (
    <CardSection
      title={t("byPlace")}
      lead={monday ? t("since", { date: longDate(monday, locale), minimum }) : t("now")}
      pad={false}
    >
      <Table
        caption={t("byPlace")}
        columns={columns}
        rows={places.slice((page - 1) * size, page * size)}
        rowKey={({ id }) => id}
      />
      <Pager path={path} query={{ jaar }} of={t("byPlace")} {...{ page, size, total: places.length }} />
    </CardSection>
  );
}

/** How many did all, some or none, and of neighbours together where one of them alone would be too few. */
function Bands({ bands }: Pick<ToldPlace, "bands">) {
  const t = useTranslations("effort.figures");
  const locale = useLocale();
  if (bands.length === 0) return <span className="text-soft text-small">{t("tooFew")}</span>;
  const words = (from: number, to: number) => stands.slice(from, to + 1).map((stand) => t(`stands.${stand}`));
  return (
    <ul className="bands">
      {bands.toReversed().map(({ from, to, count }) => (
        <li key={from}>
          <b>{wholeNumber(count, locale)}</b> {words(from, to).join(t("or"))}
        </li>
      ))}
    </ul>
  );
}
