import { PageTerms } from "@/components/glossary/page-terms";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AttentionList } from "@/components/insight/attention-list";
import { Growth } from "@/components/insight/growth";
import { MeasureCards } from "@/components/insight/measure-cards";
import { Places } from "@/components/insight/places";
import { queryOf } from "@/components/insight/query";
import { Switch } from "@/components/insight/switch";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { DashboardView } from "@/lib/insight/dashboard/rules";
import { type PlaceFigures, schoolYearsWithFigures } from "@/lib/insight/rules";
import type { ContractSight } from "@/lib/insight/rules";
import type { Listing } from "@/lib/insight/schema";
import { type SchoolYear, schoolYearLabel } from "@/lib/platform/calendar";
import { longDate, shortDate } from "@/lib/platform/format";

export type DashboardProps = {
  view: DashboardView;
  slug: string;
  listing: Listing;
  schoolYearNow: SchoolYear;
  contracts: ContractSight;
  /** What else there is to read here. */
  children?: ReactNode;
};

/** One place on one page: who had a talk, leaders first, what asks for attention, the other figures, the teams side by side, and how the year goes. */
export function Dashboard(props: DashboardProps) {
  const { view, slug, contracts, children } = props;
  const { place, basis, attention } = view;
  const path = pathOf(slug, place);
  const t = useTranslations("insight.attention");
  return (
    <>
      <Head {...props} path={path} />
      <div className="stack">
        <MeasureCards view={view} of="headline" slug={slug} contracts={contracts} />
        <AttentionList
          title={t("heading")}
          items={attention}
          horizonMonths={basis.horizonMonths}
          slug={slug}
          path={path}
          query={queryOf(props.listing)}
        />
        <MeasureCards view={view} of="readings" slug={slug} contracts={contracts} />
        <Places {...props} path={path} />
        <Growth talks={place.talks} weeks={view.weeks} basis={basis} />
        {children}
      </div>
    </>
  );
}

function Head({ view, slug, schoolYearNow, path }: DashboardProps & { path: string }) {
  const t = useTranslations("insight");
  const locale = useLocale();
  const { place, above, basis } = view;
  const title = place.kind === "unit" ? place.name : t(place.kind === "own" ? "ownTitle" : "title");
  const isNow = basis.schoolYear === schoolYearNow;
  const year = schoolYearLabel(basis.schoolYear);
  const lead = isNow
    ? t("lead", { day: longDate(basis.day, locale) })
    : t("leadPast", { year, day: shortDate(basis.day, locale) });
  const years = schoolYearsWithFigures(basis.firstTalkOn, schoolYearNow).map((choice) => ({
    label: schoolYearLabel(choice),
    href: choice === schoolYearNow ? path : addressWith(path, {}, { jaar: String(choice) }),
    isCurrent: choice === basis.schoolYear,
  }));
  return (
    <>
      {place.kind === "unit" ? (
        <Crumbs place={place} above={above} slug={slug} schoolYear={isNow ? undefined : basis.schoolYear} />
      ) : null}
      <PageHeader
        title={title}
        lead={lead}
        actions={years.length > 1 ? <Switch label={t("years")} options={years} /> : null}
      >
        <PageTerms codes={["assurance", "lob", "progressConversation"]} />
      </PageHeader>
    </>
  );
}

function Crumbs({ place, above, slug, schoolYear }: CrumbsProps) {
  const t = useTranslations("insight");
  const query = { jaar: schoolYear === undefined ? undefined : String(schoolYear) };
  const up = above.map((branch) => ({
    label: branch.name,
    href: addressWith(pathOf(slug, branch), query, {}),
  }));
  const root = { label: t("title"), href: addressWith(`/${slug}/borging`, query, {}) };
  return <Breadcrumb crumbs={[root, ...up, { label: place.name }]} />;
}

type CrumbsProps = {
  place: PlaceFigures;
  above: readonly PlaceFigures[];
  slug: string;
  schoolYear: SchoolYear | undefined;
};

function pathOf(slug: string, place: PlaceFigures): string {
  return place.kind === "unit" ? `/${slug}/borging/${place.id}` : `/${slug}/borging`;
}
