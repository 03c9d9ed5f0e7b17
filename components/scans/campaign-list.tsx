import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { shortDate } from "@/lib/platform/format";
import type { CampaignView } from "@/lib/scans/campaigns/queries";

type CampaignListProps = {
  campaigns: readonly CampaignView[];
  /** Below so many people a count would be about persons. */
  smallest: number;
  path: string;
};

/** All campaigns with how far they are, in counts. */
export function CampaignList({ campaigns, smallest, path }: CampaignListProps) {
  const t = useTranslations("scans.campaigns");
  const locale = useLocale();
  return (
    <Table
      caption={t("title")}
      rows={campaigns}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="users" title={t("none")} text={t("noneText")} />}
      columns={[
        { key: "name", label: t("name"), cell: ({ id, name }) => <Link href={`${path}/${id}`}>{name}</Link> },
        { key: "people", label: t("people"), align: "end", cell: ({ people }) => people },
        {
          key: "started",
          label: t("started"),
          align: "end",
          cell: ({ people, started }) => (people < smallest ? "–" : started),
        },
        {
          key: "answered",
          label: t("answered"),
          align: "end",
          cell: ({ people, submitted, invited }) =>
            people < smallest ? "–" : t("of", { count: submitted, whole: invited }),
        },
        { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: "until",
          label: t("until"),
          cell: ({ closesOn, stoppedAt }) => (stoppedAt ? t("stoppedShort") : shortDate(closesOn, locale)),
        },
      ]}
    />
  );
}
