import { useLocale, useTranslations } from "next-intl";
import { AgreementChip } from "@/components/agreements/agreement-chip";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { AgreementView } from "@/lib/agreements/queries";
import type { Day } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

type Props = { agreements: readonly AgreementView[]; path: string; today: Day; isFiltered: boolean };

/** What was agreed, by whom, and how it stands. */
export function AgreementList({ agreements, path, today, isFiltered }: Props) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const empty = isFiltered ? (
    <EmptyState icon="search" title={t("empty.noneTitle")} text={t("empty.none")} />
  ) : (
    <EmptyState icon="handshake" title={t("empty.title")} text={t("empty.text")} />
  );
  return (
    <Card pad={false}>
      <Table
        caption={t("list")}
        rows={agreements}
        rowKey={({ id }) => id}
        columns={[
          { key: "what", label: t("column.what"), cell: (one) => <What one={one} path={path} /> },
          { key: "with", label: t("column.with"), cell: (one) => <Parties one={one} /> },
          {
            key: "due",
            label: t("column.due"),
            cell: ({ dueOn }) =>
              dueOn ? shortDate(dueOn, locale) : <span className="text-soft">{t("noDay")}</span>,
          },
          {
            key: "state",
            label: t("column.state"),
            cell: (one) => <AgreementChip agreement={one} today={today} />,
          },
        ]}
        empty={empty}
      />
    </Card>
  );
}

function What({ one, path }: { one: AgreementView; path: string }) {
  const t = useTranslations("agreements.kinds");
  return (
    <>
      <Link href={`${path}/${one.id}`}>{one.title}</Link>
      {one.kind === "norm" ? <small className="block text-soft">{t("norm")}</small> : null}
    </>
  );
}

function Parties({ one }: { one: AgreementView }) {
  const t = useTranslations("agreements");
  const others = [...one.teams, ...one.roles].map(({ name }) => name).join(", ");
  return others ? t("parties", { team: one.teamName, others }) : one.teamName;
}
