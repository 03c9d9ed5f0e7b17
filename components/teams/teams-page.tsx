import { useTranslations } from "next-intl";
import { type TeamSight, TeamTable } from "@/components/teams/team-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Branch, TeamRow } from "@/lib/organisation/teams/overview/queries";
import type { SchoolYear } from "@/lib/platform/calendar";

type Props = {
  institution: { slug: string; name: string };
  schoolYear: SchoolYear;
  mine: readonly TeamRow[];
  /** Whether the list leaves out the reader's own, which stand above it on the first page. */
  isRest: boolean;
  all: { teams: readonly TeamRow[]; total: number };
  query: { zoek: string; onder?: string | undefined; plan?: string | undefined; page: number };
  branches: readonly Branch[];
  size: number;
  sight: TeamSight;
  /** Whether the reader may choose the plans that wait for the directie. */
  seesUnseen: boolean;
  mayExport: boolean;
  /** Whether the reader asks teams to hold their plans to the light. */
  mayRunReviews: boolean;
};

/** Teams: one's own first, then all of them in the order of the organisation. */
export function TeamsPage(props: Props) {
  const { institution, schoolYear, branches, mine, isRest, all, query, size, sight, seesUnseen, mayExport } =
    props;
  const { mayRunReviews } = props;
  const reviews = useTranslations("planReviews");
  const t = useTranslations("organisation.teams");
  const common = useTranslations("common");
  const path = `/${institution.slug}/teams`;
  const table = { path, schoolYear, sight, columnsFor: [...mine, ...all.teams] };
  const empty = isRest ? (
    <EmptyState icon="users-round" title={t("noOthers")} text={t("noOthersText")} />
  ) : query.plan && query.zoek === "" ? (
    <EmptyState icon="circle-check" title={t("noneUnseen")} text={t("noneUnseenText")} />
  ) : query.zoek === "" && !query.onder ? (
    <EmptyState icon="users-round" title={t("noneYet")} text={t("noneYetText")} />
  ) : (
    <EmptyState icon="search" title={t("none")} text={t("noneText")} />
  );
  const download = (
    <a className="button" data-kind="plain" href={`/api/${institution.slug}/teams`} download>
      {common("exportToExcel")}
    </a>
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("leadAll", { institution: institution.name })}
        actions={
          <>
            {mayRunReviews ? (
              <LinkButton href={`${path}/tegen-het-licht`}>{reviews("open")}</LinkButton>
            ) : null}
            {mayExport ? download : null}
          </>
        }
      />
      <div className="grid gap-8">
        {mine.length > 0 ? (
          <CardSection title={t("mine")} pad={false}>
            <TeamTable {...table} teams={mine} caption={t("mineCaption")} />
          </CardSection>
        ) : null}
        <div className="grid gap-4">
          <FilterBar
            path={path}
            active={query.zoek !== "" || query.onder !== undefined || query.plan !== undefined}
            found={t("found", { count: all.total })}
          >
            <TextField
              name="zoek"
              type="search"
              label={t("search")}
              defaultValue={query.zoek}
              maxLength={80}
            />
            {branches.length > 1 ? (
              <SelectField
                name="onder"
                label={t("branch")}
                empty={t("branchAll")}
                defaultValue={query.onder}
                options={branches.map(optionOf)}
              />
            ) : null}
            {seesUnseen ? (
              <SelectField
                name="plan"
                label={t("planFilter")}
                empty={t("planAll")}
                defaultValue={query.plan}
                options={[{ value: "ongezien", label: t("planUnseen") }]}
              />
            ) : null}
          </FilterBar>
          <CardSection title={t(isRest ? "others" : "all")} pad={false}>
            <TeamTable
              {...table}
              teams={all.teams}
              caption={t(isRest ? "othersCaption" : "allCaption")}
              empty={empty}
            />
          </CardSection>
          <Pager
            path={path}
            query={{ zoek: query.zoek || undefined, onder: query.onder, plan: query.plan }}
            page={query.page}
            size={size}
            total={all.total}
          />
        </div>
      </div>
    </>
  );
}
