import { useTranslations } from "next-intl";
import Form from "next/form";
import { ListBuckets } from "@/components/conversations/talk-buckets";
import { OwnManner } from "@/components/conversations/manner-card";
import { StudentTable } from "@/components/conversations/student-table";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import {
  type Filter,
  filters,
  isOccasion,
  type Occasion,
  type Page,
  pageSize,
} from "@/lib/conversations/caseload/rules";
import { addressedBy, type CaseloadQuery, listText } from "@/lib/conversations/caseload/schema";
import type { MannerFigure } from "@/lib/conversations/coverage/manner/rules";
import type { StudentProgress } from "@/lib/conversations/coverage/queries";
import type { Summary } from "@/lib/conversations/coverage/rules";

type Props = {
  slug: string;
  query: CaseloadQuery;
  summary: Summary;
  /** The groups they are in, each with how many. */
  groups: readonly { readonly name: string; readonly count: number }[];
  /** How many have what asks for a talk of its own. */
  occasions: Readonly<Record<Occasion, number>>;
  page: Page<StudentProgress>;
  manner: readonly MannerFigure[];
  now: Date;
};

/** The coach's list with its figures, filters and pages; what is chosen stands in the address. */
export function Caseload({ slug, query, summary, groups, occasions, page, manner, now }: Props) {
  const t = useTranslations("conversations.list");
  const effort = useTranslations("effort");
  const path = `/${slug}/studenten`;
  const address = addressedBy(query);
  if (summary.students === 0) {
    return (
      <Card pad={false}>
        <EmptyState icon="users" title={t("empty.title")} text={t("empty.text")} />
      </Card>
    );
  }
  const counts = { due: summary.due, none: summary.none, ...occasions };
  const isOffered = (filter: Filter) =>
    !isOccasion(filter) || occasions[filter] > 0 || query.filter === filter;
  const offered = filters.filter(isOffered);
  const tabs = offered.map((filter) => ({
    href: addressWith(path, address, { filter: filter === "all" ? undefined : filter }),
    label: t(`filters.${filter}`),
    count: filter === "all" || filter === "agreements" ? undefined : counts[filter],
  }));
  return (
    <div className="stack">
      <Card>
        <ListBuckets summary={summary} />
        <p className="no-print mt-3">
          <Link href={`${path}/loopbaan-en-burgerschap`}>{effort("openList")}</Link>
        </p>
      </Card>
      <div className="grid gap-4">
        <Tabs
          tabs={tabs}
          current={tabs[offered.indexOf(query.filter)]?.href ?? path}
          label={t("filterLabel")}
        />
        {query.filter === "placement" ? <p className="text-small text-soft">{t("placementSource")}</p> : null}
        <FilterBar
          path={path}
          active={query.zoek !== "" || query.groep !== ""}
          keep={{ ...address, zoek: undefined, groep: undefined }}
          found={t("found", { found: page.found })}
        >
          <TextField type="search" name="zoek" label={t("search")} defaultValue={query.zoek} />
          {groups.length > 1 ? (
            <SelectField
              name="groep"
              label={t("group")}
              empty={t("groupAll")}
              options={groups.map(({ name, count }) => ({
                value: name,
                label: t("groupOption", { name, count }),
              }))}
              defaultValue={query.groep}
            />
          ) : null}
        </FilterBar>
        <Form
          action={`${path}/rondes/nieuw`}
          prefetch={false}
          className="grid gap-4"
          aria-label={t("planRound")}
        >
          {query.groep ? <input type="hidden" name="groep" value={query.groep} /> : null}
          <Card pad={false}>
            <Students slug={slug} query={query} page={page} now={now} />
          </Card>
          <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
            <button type="submit" className="button">
              {t("planRound")}
            </button>
            <small className="text-soft">{t("planRoundHint")}</small>
          </div>
        </Form>
        <Pager path={path} query={address} page={page.page} size={pageSize} total={page.found} />
      </div>
      <OwnManner figures={manner} />
    </div>
  );
}

function Students({ slug, query, page, now }: Pick<Props, "slug" | "query" | "page" | "now">) {
  const t = useTranslations("conversations.list.nothing");
  if (page.found === 0) {
    const all = <LinkButton href={`/${slug}/studenten`}>{t("action")}</LinkButton>;
    return <EmptyState icon="search" title={t("title")} text={t("text")} action={all} />;
  }
  const sorting = { query: addressedBy(query), by: query.sort, descending: query.richting };
  return (
    <StudentTable slug={slug} students={page.students} now={now} sorting={sorting} list={listText(query)} />
  );
}
