import { useTranslations } from "next-intl";
import { AppraisalList } from "@/components/appraisals/appraisal-list";
import { addressWith, type Query } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import type { AppraisalList as ListName, AppraisalView, Filter } from "@/lib/appraisals/queries";

export type AppraisalsView = {
  readonly lists: readonly ListName[];
  readonly list: ListName;
  readonly name: string;
  readonly state: Filter | null;
  readonly page: number;
  readonly size: number;
  readonly appraisals: readonly AppraisalView[];
  readonly total: number;
  readonly mayPlan: boolean;
};

/** The reader's own appraisals, those they hold, and what their office opens; each list apart. */
export function AppraisalsPage({ view, path, query }: { view: AppraisalsView; path: string; query: Query }) {
  const t = useTranslations("appraisals");
  const { lists, list, appraisals, page, size, total } = view;
  const tabs = lists.map((one) => ({
    href: addressWith(path, {}, { lijst: one }),
    label: t(`lists.${one}`),
  }));
  const plan = (
    <LinkButton href={`${path}/nieuw`} kind="go" icon="plus">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={`${path}/opzet`}>{t("frame")}</LinkButton>
            {view.mayPlan ? plan : null}
          </>
        }
      >
        {lists.length > 1 ? (
          <Tabs label={t("lists.label")} current={addressWith(path, {}, { lijst: list })} tabs={tabs} />
        ) : null}
      </PageHeader>
      <div className="stack">
        {list === "file" ? <FileFilters view={view} path={path} /> : null}
        <AppraisalList appraisals={appraisals} list={list} path={path} />
        <Pager path={path} query={query} page={page} size={size} total={total} />
      </div>
    </>
  );
}

function FileFilters({ view: { name, state, total }, path }: { view: AppraisalsView; path: string }) {
  const t = useTranslations("appraisals");
  return (
    <FilterBar
      path={path}
      active={name !== "" || state !== null}
      keep={{ lijst: "file" }}
      found={t("found", { count: total })}
    >
      <TextField name="naam" label={t("filter.name")} defaultValue={name} />
      <SelectField
        name="stand"
        label={t("filter.state")}
        empty={t("filter.every")}
        options={(["waiting", "overdue"] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        defaultValue={state ?? ""}
      />
    </FilterBar>
  );
}
