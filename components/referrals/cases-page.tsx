import { useLocale, useTranslations } from "next-intl";
import { ReferralChip } from "@/components/referrals/referral-chip";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SelectField } from "@/components/ui/select-field";
import { type Column, Table } from "@/components/ui/table";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import type { CasePage, CaseQuery } from "@/lib/referrals/cases/queries";
import { caseFilters } from "@/lib/referrals/cases/rules";
import type { ReferralView } from "@/lib/referrals/queries";

type Props = CasePage & { asked: CaseQuery; slug: string };

/** Who was referred: what waits, and what is the reader's own. Facts only, so that a list opens nothing. */
export function CasesPage({ cases, total, page, asked, slug }: Props) {
  const t = useTranslations("referrals.cases");
  const path = `/${slug}/doorverwijzingen`;
  const { filter, sort, descending, size } = asked;
  const query = { stand: filter, sort, richting: descending ? "af" : undefined };
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={`${path}/casussen`}>{useTranslations("jointCases")("title")}</LinkButton>
            <LinkButton href={`${path}/loopbaanbox`}>{t("toolbox")}</LinkButton>
          </>
        }
      />
      <div className="stack">
        <FilterBar
          path={path}
          active={filter !== "open"}
          keep={{ sort, richting: descending ? "af" : undefined }}
          found={t("found", { count: total })}
        >
          <SelectField
            name="stand"
            label={t("filter")}
            options={caseFilters.map((value) => ({ value, label: t(`filters.${value}`) }))}
            defaultValue={filter}
          />
        </FilterBar>
        <Card pad={false}>
          <Table
            caption={t("list")}
            columns={useColumns(path)}
            rows={cases}
            rowKey={({ id }) => id}
            sorting={{ path, query, by: sort, descending }}
            empty={<EmptyState icon="inbox" title={t("none")} text={t("noneText")} />}
          />
        </Card>
        <Pager path={path} query={query} {...{ page, size, total }} />
      </div>
    </>
  );
}

function useColumns(path: string): Column<ReferralView>[] {
  const t = useTranslations("referrals");
  const locale = useLocale();
  return [
    {
      key: "student",
      label: t("cases.student"),
      sortable: true,
      cell: ({ id, student }) => <Link href={`${path}/${id}`}>{fullName(student)}</Link>,
    },
    { key: "reason", label: t("cases.reason"), cell: ({ reason }) => t(`reasons.${reason}`) },
    {
      key: "sent",
      label: t("cases.sent"),
      sortable: true,
      cell: ({ sentAt }) => (
        <span className="whitespace-nowrap">{sentAt ? shortDate(dayOf(sentAt), locale) : ""}</span>
      ),
    },
    {
      key: "state",
      label: t("cases.state"),
      cell: (referral) => (
        <span className="whitespace-nowrap">
          <ReferralChip referral={referral} />
        </span>
      ),
    },
  ];
}
