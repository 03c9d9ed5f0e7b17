import { useLocale, useTranslations } from "next-intl";
import { AimRatios, QualityTrend, TooFew } from "@/components/referrals/pattern-figures";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { type Column, Table } from "@/components/ui/table";
import type { Band } from "@/lib/anonymity/spread/rules";
import { longDate, wholeNumber } from "@/lib/platform/format";
import type { PatternPlace, Patterns } from "@/lib/referrals/patterns/queries";
import { judgements } from "@/lib/referrals/patterns/rules";
import { reasons } from "@/lib/referrals/rules";

type Props = {
  patterns: Patterns;
  slug: string;
  page: number;
  /** The teams for which the reader may ask for training. */
  askingFor: readonly string[];
};

const size = 25;

/** How students are referred, by place and told together: a number alone would say that fewer is better. */
export function PatternsPage({ patterns, slug, page, askingFor }: Props) {
  const { places, untold, minimum, monday } = patterns;
  const t = useTranslations("referrals.patterns");
  const process = useTranslations("referrals.process");
  const locale = useLocale();
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: process("title"), href: `/${slug}/doorverwijzen` }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack">
        <Notice text={t("together")} />
        <CardSection
          title={t("byPlace")}
          lead={monday ? t("since", { date: longDate(monday, locale), minimum }) : undefined}
          pad={false}
        >
          <Table
            caption={t("byPlace")}
            columns={useColumns(slug, askingFor)}
            rows={places.slice((page - 1) * size, page * size)}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="flag" title={t("noneTitle")} text={t(monday ? "few" : "none", { minimum })} />
            }
          />
          {places.length > 0 && untold > 0 ? (
            <p className="p-4 text-small text-soft">{t("untold", { count: untold, minimum })}</p>
          ) : null}
          <Pager
            path={`/${slug}/doorverwijzingen/patronen`}
            query={{}}
            name="plek"
            of={t("byPlace")}
            {...{ page, size, total: places.length }}
          />
        </CardSection>
        <Card>
          <Disclosure label={t("how")}>
            <p>{t("counted")}</p>
            <p>{t("countedAims")}</p>
            <p>{t("countedQuality")}</p>
            <p>{t("hidden", { minimum })}</p>
          </Disclosure>
        </Card>
      </div>
    </>
  );
}

function useColumns(slug: string, askingFor: Props["askingFor"]): Column<PatternPlace>[] {
  const t = useTranslations("referrals");
  const locale = useLocale();
  const number = (count: number) => wholeNumber(count, locale);
  return [
    {
      key: "place",
      label: t("patterns.place"),
      cell: ({ id, name }) => (
        <>
          {name}
          {askingFor.includes(id) ? (
            <small className="no-print block">
              <Link href={`/${slug}/teams/${id}/scholing/nieuw`}>{t("patterns.askTraining", { name })}</Link>
            </small>
          ) : null}
        </>
      ),
    },
    {
      key: "referred",
      label: t("patterns.referred"),
      cell: ({ told }) =>
        told ? (
          <>
            <b>
              {t("patterns.perHundred", {
                count: number(Math.round((100 * told.referred) / told.students)),
              })}
            </b>
            <small className="text-soft">
              {t("patterns.of", { count: number(told.referred), students: number(told.students) })}
            </small>
          </>
        ) : (
          <TooFew />
        ),
    },
    {
      key: "reasons",
      label: t("patterns.reasons"),
      cell: ({ told }) => (
        <Bands bands={told?.reasons ?? []} words={reasons.map((one) => t(`reasons.${one}`))} />
      ),
    },
    {
      key: "aims",
      label: t("patterns.aims"),
      cell: (place) => <AimRatios place={place} />,
    },
    {
      key: "judgements",
      label: t("patterns.judgements"),
      cell: ({ told, quality }) => (
        <>
          <Bands
            bands={told?.judgements ?? []}
            words={judgements.map((one) => t(`patterns.judgementWords.${one}`))}
          />
          <QualityTrend quality={quality} />
        </>
      ),
    },
  ];
}

/** How many of each, and of neighbours together where one of them alone would be too few. */
function Bands({ bands, words }: { bands: readonly Band[]; words: readonly string[] }) {
  const t = useTranslations("referrals.patterns");
  const locale = useLocale();
  if (bands.length === 0) return <TooFew />;
  return (
    <ul className="bands">
      {bands.map(({ from, to, count }) => (
        <li key={from}>
          <b>{wholeNumber(count, locale)}</b> {words.slice(from, to + 1).join(t("or"))}
        </li>
      ))}
    </ul>
  );
}
