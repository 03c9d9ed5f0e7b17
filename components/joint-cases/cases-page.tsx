import { useLocale, useTranslations } from "next-intl";
import { CaseChip } from "@/components/joint-cases/case-chip";
import { WorkAgreements } from "@/components/joint-cases/work-agreements";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { type Column, Table } from "@/components/ui/table";
import type { AgreementView } from "@/lib/agreements/queries";
import type { JointCasePage, JointCaseView } from "@/lib/joint-cases/queries";
import type { Day } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = {
  view: JointCasePage & {
    readonly mayBring: boolean;
    /** Whether the reader has the list of referrals, of which this is a part. */
    readonly seesReferrals: boolean;
    readonly agreements: readonly AgreementView[];
    readonly today: Day;
    readonly size: number;
  };
  slug: string;
};

/** What colleagues lay before each other without a name (W13). Facts only, so that a list opens nothing. */
export function JointCasesPage({ view, slug }: Props) {
  const t = useTranslations("jointCases");
  const { cases, today, page, size, total } = view;
  const path = `/${slug}/doorverwijzingen/casussen`;
  return (
    <>
      <Breadcrumb crumbs={[...useReferralsCrumb(slug, view.seesReferrals), { label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          view.mayBring ? (
            <LinkButton kind="go" href={`${path}/nieuw`}>
              {t("bring")}
            </LinkButton>
          ) : null
        }
      />
      <div className="stack">
        <Card pad={false}>
          <Table
            caption={t("list")}
            columns={useColumns(path, today)}
            rows={cases}
            rowKey={({ id }) => id}
            empty={<EmptyState icon="message-square" title={t("none")} text={t("noneText")} />}
          />
        </Card>
        <Pager path={path} query={{}} {...{ page, size, total }} />
        <WorkAgreements agreements={view.agreements} slug={slug} />
      </div>
    </>
  );
}

/** The way up to the referrals, for who has a list of them. */
function useReferralsCrumb(slug: string, seesReferrals: boolean): Crumb[] {
  const t = useTranslations("referrals.cases");
  return seesReferrals ? [{ label: t("title"), href: `/${slug}/doorverwijzingen` }] : [];
}

function useColumns(path: string, today: Day): Column<JointCaseView>[] {
  const t = useTranslations("jointCases");
  const locale = useLocale();
  return [
    {
      key: "day",
      label: t("day"),
      cell: ({ id, heldOn, startsAt }) => (
        <Link href={`${path}/${id}`}>{[shortDate(heldOn, locale), startsAt].filter(Boolean).join(", ")}</Link>
      ),
    },
    { key: "author", label: t("author"), cell: ({ author }) => fullName(author) },
    { key: "between", label: t("between"), cell: ({ team, unit }) => t("parties", { team, unit }) },
    {
      key: "state",
      label: t("state"),
      cell: (facts) => (
        <span className="whitespace-nowrap">
          <CaseChip facts={facts} today={today} />
        </span>
      ),
    },
  ];
}
