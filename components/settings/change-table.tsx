import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardSection } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { type Locale, moment } from "@/lib/platform/format";

export type ChangeRow = {
  readonly id: string;
  readonly at: Date;
  readonly who: string | null;
  readonly what: ReactNode;
  readonly from: string;
  readonly to: string;
};

/** Every change with who made it, when, and what it was and became. */
export function ChangeTable({ rows }: { rows: readonly ChangeRow[] }) {
  const t = useTranslations("settings.history");
  const locale = useLocale() as Locale;
  if (rows.length === 0)
    return (
      <CardSection title={t("title")}>
        <p className="text-soft">{t("none")}</p>
      </CardSection>
    );
  return (
    <CardSection title={t("title")} pad={false}>
      <Table
        caption={t("caption")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "what", label: t("what"), cell: ({ what }) => what },
          { key: "from", label: t("from"), cell: ({ from }) => from },
          { key: "to", label: t("to"), cell: ({ to }) => <b>{to}</b> },
          { key: "who", label: t("who"), cell: ({ who }) => who ?? t("installation") },
          { key: "when", label: t("when"), cell: ({ at }) => moment(at, locale) },
        ]}
      />
    </CardSection>
  );
}
