import { useLocale, useTranslations } from "next-intl";
import { CampaignForm, Remind } from "@/components/plans/campaigns/campaign-forms";
import { CampaignTeams } from "@/components/plans/campaigns/campaign-teams";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { CampaignCounts, CampaignTeam } from "@/lib/plans/campaigns/queries";
import type { Campaign, CampaignState } from "@/lib/plans/campaigns/rules";
import { dayOf } from "@/lib/platform/calendar";
import { longDate, shortDate } from "@/lib/platform/format";

export type CampaignListing = {
  readonly teams: readonly CampaignTeam[];
  readonly total: number;
  readonly counts: CampaignCounts;
  readonly state: CampaignState | null;
  readonly page: number;
  readonly size: number;
};

type Props = { campaign: Campaign; listing: CampaignListing; base: string; hasMail: boolean };

/** How far the teams are with looking at their plans: counts, the list with who is late first, and a reminder. */
export function CampaignPage({ campaign, listing, base, hasMail }: Props) {
  const t = useTranslations("planReviews");
  const locale = useLocale();
  const { overdue, waiting, reviewed, "no-plan": without } = listing.counts;
  const all = overdue + waiting + reviewed + without;
  return (
    <div className="columns">
      <CampaignTeams listing={listing} path={`${base}/teams/tegen-het-licht`} base={base} />
      <div>
        <Card>
          <p className="text-goal">{t("coverage", { reviewed, all })}</p>
          <p className="text-small text-soft">{t("until", { date: longDate(campaign.dueOn, locale) })}</p>
          <p className="mt-2 text-small">{t("rest", { overdue, waiting, without })}</p>
        </Card>
        <CardSection title={t("remind.title")}>
          <div className="grid gap-3">
            <p className="text-small">
              {campaign.remindedAt
                ? t("remind.last", { date: shortDate(dayOf(campaign.remindedAt), locale) })
                : t("remind.never")}
            </p>
            {hasMail && overdue + waiting > 0 ? (
              <Words of={["planReviews"]}>
                <Remind campaignId={campaign.id} />
              </Words>
            ) : null}
            {hasMail ? null : <p className="text-small text-soft">{t("refusal.noMail")}</p>}
          </div>
        </CardSection>
        <Card>
          <Disclosure label={t("move.title")}>
            <Words of={["planReviews"]}>
              <CampaignForm campaignId={campaign.id} dueOn={campaign.dueOn} />
            </Words>
          </Disclosure>
        </Card>
      </div>
    </div>
  );
}
