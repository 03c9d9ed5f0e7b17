import { useLocale, useTranslations } from "next-intl";
import { RoundChip } from "@/components/conversations/rounds/round-chip";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { type Column, Table } from "@/components/ui/table";
import type { ListedRound } from "@/lib/conversations/rounds/queries";
import { roundsPerPage, stateOfRound } from "@/lib/conversations/rounds/rules";
import { shortDate } from "@/lib/platform/format";

type Props = {
  slug: string;
  list: { rounds: readonly ListedRound[]; total: number; page: number };
  now: Date;
};

/** The rounds of talks a coach made, and how far each is. */
export function RoundsPage({ slug, list: { rounds, total, page }, now }: Props) {
  const t = useTranslations("talkRounds.rounds");
  const caseload = useTranslations("conversations.list");
  const locale = useLocale();
  const path = `/${slug}/studenten/rondes`;
  const isEmpty = rounds.length === 0;
  const columns: Column<ListedRound>[] = [
    {
      key: "when",
      label: t("when"),
      cell: ({ id, from, until }) => (
        <Link href={`${path}/${id}`}>
          {t("period", { from: shortDate(from, locale), until: shortDate(until, locale) })}
        </Link>
      ),
    },
    { key: "state", label: t("state"), cell: (round) => <RoundChip state={stateOfRound(round, now)} /> },
    {
      key: "planned",
      label: t("planned"),
      cell: ({ planned, students }) => t("plannedOf", { planned, students }),
    },
  ];
  const start = (
    <LinkButton kind="go" href={`${path}/nieuw`}>
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: caseload("title"), href: `/${slug}/studenten` }, { label: t("title") }]}
      />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={`/${slug}/studenten/uren`}>{caseload("hours")}</LinkButton>
            {isEmpty ? null : start}
          </>
        }
      />
      <div className="stack">
        <Card pad={false}>
          <Table
            caption={t("caption")}
            columns={columns}
            rows={rounds}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="calendar" title={t("empty.title")} text={t("empty.text")} action={start} />
            }
          />
        </Card>
        <Pager path={path} query={{}} page={page} size={roundsPerPage} total={total} />
      </div>
    </>
  );
}
