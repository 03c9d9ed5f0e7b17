import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { VisitStateChip } from "@/components/visits/visit-state";
import { fullName, moment, shortDate } from "@/lib/platform/format";
import type { VisitView } from "@/lib/visits/queries";

type Props = { visits: readonly VisitView[]; personId: string; path: string; now: Date; canAsk: boolean };

/** Who visits whom, what and when: facts only, so that a list opens nothing. */
export function VisitList({ visits, personId, path, now, canAsk }: Props) {
  const t = useTranslations("visits");
  return (
    <Card pad={false}>
      <div className="px-5.5 pt-5">
        <h2>{t("list.title")}</h2>
      </div>
      <Table
        caption={t("list.caption")}
        rows={visits}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "with",
            label: t("list.with"),
            cell: (visit) => <Pair visit={visit} personId={personId} path={path} />,
          },
          { key: "when", label: t("list.when"), cell: (visit) => <When visit={visit} /> },
          {
            key: "state",
            label: t("list.state"),
            cell: (visit) => (
              <span className="whitespace-nowrap">
                <VisitStateChip visit={visit} now={now} />
              </span>
            ),
          },
        ]}
        empty={
          <EmptyState
            icon="eye"
            title={t("list.emptyTitle")}
            text={t(canAsk ? "list.emptyText" : "list.emptyPlain")}
          />
        }
      />
    </Card>
  );
}

function Pair({ visit, personId, path }: { visit: VisitView; personId: string; path: string }) {
  const t = useTranslations("visits");
  const visitor = visit.visitorId === personId ? t("list.youFirst") : fullName(visit.visitor);
  const teacher = visit.teacherId === personId ? t("list.you") : fullName(visit.teacher);
  return (
    <div>
      <Link href={`${path}/${visit.id}`}>{t("list.withYou", { visitor, teacher })}</Link>
      <small className="block text-soft">
        {t("list.about", { kind: t(`kinds.${visit.kind}`), lesson: visit.lesson })}
      </small>
    </div>
  );
}

function When({ visit: { heldOn, plannedFor } }: { visit: VisitView }) {
  const t = useTranslations("visits.list");
  const locale = useLocale();
  if (heldOn) return <span className="whitespace-nowrap">{shortDate(heldOn, locale)}</span>;
  if (plannedFor) return <span className="whitespace-nowrap">{moment(plannedFor, locale)}</span>;
  return <span className="text-soft whitespace-nowrap">{t("noDay")}</span>;
}
