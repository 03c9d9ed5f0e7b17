import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { InstitutionView } from "@/lib/operator/rules";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate, wholeNumber } from "@/lib/platform/format";

/** Which institutions there are, since when, and how many people can enter. */
export function InstitutionTable({ institutions }: { institutions: readonly InstitutionView[] }) {
  const t = useTranslations("operator");
  const locale = useLocale();
  return (
    <Card pad={false}>
      <Table
        caption={t("title")}
        rows={institutions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("columns.name"),
            cell: ({ name, isDemo }) => (isDemo ? `${name} (${t("demo")})` : name),
          },
          { key: "address", label: t("columns.address"), cell: ({ slug }) => `/${slug}` },
          {
            key: "since",
            label: t("columns.since"),
            cell: ({ foundedAt }) => shortDate(dayOf(foundedAt), locale),
          },
          {
            key: "members",
            label: t("columns.members"),
            align: "end",
            cell: ({ members }) => wholeNumber(members, locale),
          },
          {
            key: "provider",
            label: t("columns.provider"),
            cell: ({ organisations }) => organisations.map((one) => one.name).join(", ") || t("noName"),
          },
        ]}
        empty={<EmptyState icon="building-complex" title={t("none")} text={t("noneText")} />}
      />
    </Card>
  );
}
