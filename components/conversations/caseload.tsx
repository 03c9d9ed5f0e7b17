import { useTranslations } from "next-intl";
import { CaseloadSummary } from "@/components/conversations/caseload-summary";
import { StudentTable } from "@/components/conversations/student-table";
import { addressWith, type Query } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import { filters, type Page, pageSize } from "@/lib/conversations/caseload/rules";
import type { CaseloadQuery } from "@/lib/conversations/caseload/schema";
import type { StudentProgress } from "@/lib/conversations/coverage/queries";
import type { Summary } from "@/lib/conversations/coverage/rules";

type Props = { slug: string; query: CaseloadQuery; summary: Summary; page: Page<StudentProgress>; now: Date };

/** The coach's list with its figures, filters and pages; what is chosen stands in the address. */
export function Caseload({ slug, query, summary, page, now }: Props) {
  const t = useTranslations("conversations.list");
  const path = `/${slug}/studenten`;
  const address = addressOf(query);
  if (summary.students === 0) {
    return (
      <Card pad={false}>
        <EmptyState icon="users" title={t("empty.title")} text={t("empty.text")} />
      </Card>
    );
  }
  const tabs = filters.map((filter) => ({
    href: addressWith(path, address, { filter: filter === "all" ? undefined : filter }),
    label: t(`filters.${filter}`),
    count: filter === "due" ? summary.due : filter === "none" ? summary.none : undefined,
  }));
  return (
    <div className="stack">
      <Card>
        <CaseloadSummary summary={summary} />
      </Card>
      <div className="grid gap-4">
        <Tabs
          tabs={tabs}
          current={tabs[filters.indexOf(query.filter)]?.href ?? path}
          label={t("filterLabel")}
        />
        <FilterBar
          path={path}
          active={query.zoek !== ""}
          keep={{ ...address, zoek: undefined }}
          found={t("found", { found: page.found })}
        >
          <TextField type="search" name="zoek" label={t("search")} defaultValue={query.zoek} />
        </FilterBar>
        <Card pad={false}>
          <Students slug={slug} query={query} page={page} now={now} />
        </Card>
        <Pager path={path} query={address} page={page.page} size={pageSize} total={page.found} />
      </div>
    </div>
  );
}

function Students({ slug, query, page, now }: Omit<Props, "summary">) {
  const t = useTranslations("conversations.list.nothing");
  if (page.found === 0) {
    const all = <LinkButton href={`/${slug}/studenten`}>{t("action")}</LinkButton>;
    return <EmptyState icon="search" title={t("title")} text={t("text")} action={all} />;
  }
  const sorting = { query: addressOf(query), by: query.sort, descending: query.richting };
  return <StudentTable slug={slug} students={page.students} now={now} sorting={sorting} />;
}

/** What the address says besides the page; what is usual stays out of it. */
function addressOf({
  filter,
  zoek,
  sort,
  richting,
}: CaseloadQuery): Query & Record<string, string | undefined> {
  return {
    filter: filter === "all" ? undefined : filter,
    zoek: zoek === "" ? undefined : zoek,
    sort: sort === "turn" ? undefined : sort,
    richting: richting ? "af" : undefined,
  };
}
