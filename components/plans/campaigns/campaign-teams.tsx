import { useLocale, useTranslations } from "next-intl";
import type { CampaignListing } from "@/components/plans/campaigns/campaign-page";
import { Chip, type ChipState } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { type Column, Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { campaignStateLabel } from "@/lib/plans/campaigns/labels";
import type { CampaignTeam } from "@/lib/plans/campaigns/queries";
import { type CampaignState, campaignStates } from "@/lib/plans/campaigns/rules";
import { shortDate } from "@/lib/platform/format";

const chips = {
  overdue: "late",
  waiting: "neutral",
  "no-plan": "attention",
  reviewed: "ok",
} as const satisfies Record<CampaignState, ChipState>;

/** The teams in the campaign, all of them or those in one state, page by page. */
export function CampaignTeams({
  listing,
  path,
  base,
}: {
  listing: CampaignListing;
  path: string;
  base: string;
}) {
  const t = useTranslations("planReviews");
  const locale = useLocale();
  const { state, page, size, total, counts } = listing;
  const columns: Column<CampaignTeam>[] = [
    {
      key: "team",
      label: t("team"),
      // There is no page of a plan that is not there.
      cell: ({ id, name, state: stand }) =>
        stand === "no-plan" ? name : <Link href={`${base}/teams/${id}/plan`}>{name}</Link>,
    },
    {
      key: "state",
      label: t("stand"),
      cell: (team) => <Chip state={chips[team.state]}>{t(campaignStateLabel[team.state])}</Chip>,
    },
    {
      key: "on",
      label: t("reviewedOn"),
      cell: ({ reviewedOn }) => (reviewedOn ? shortDate(reviewedOn, locale) : "–"),
    },
  ];
  const hrefOf = (one: CampaignState) => `${path}?stand=${one}`;
  const tabs = [
    { href: path, label: t("everything") },
    ...campaignStates.map((one) => ({
      ...{ href: hrefOf(one), label: t(campaignStateLabel[one]), count: counts[one] },
    })),
  ];
  return (
    <div>
      <Tabs label={t("stand")} tabs={tabs} current={state ? hrefOf(state) : path} />
      <div className="card" data-pad="no">
        <Table
          caption={t("caption")}
          columns={columns}
          rows={listing.teams}
          rowKey={({ id }) => id}
          empty={<EmptyState icon="check" title={t("noneTitle")} text={t("noneText")} />}
        />
      </div>
      <Pager {...{ path, page, size, total }} query={state ? { stand: state } : {}} />
    </div>
  );
}
