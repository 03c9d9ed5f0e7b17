import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { shortDate, wholeNumber } from "@/lib/platform/format";
import { remindCampaign } from "@/lib/scans/campaigns/actions";
import type { CampaignView } from "@/lib/scans/campaigns/queries";

/** How far a campaign is: counts, and no names of whoever asked or answered. */
export function CampaignPage({ campaign, hasMail }: { campaign: CampaignView; hasMail: boolean }) {
  const t = useTranslations("scans.campaigns");
  const forms = useTranslations("scanForms");
  const locale = useLocale();
  const { people, started, closed, invited, submitted } = campaign;
  const number = (value: number) => wholeNumber(value, locale);
  return (
    <div className="stack">
      <CardSection title={t("howFar")}>
        <dl className="said">
          <Count term={t("people")} text={number(people)} />
          <Count term={t("started")} text={number(started)} />
          <Count term={t("answered")} text={t("of", { count: submitted, whole: invited })} />
          <Count term={t("closed")} text={number(closed)} />
        </dl>
      </CardSection>
      <CardSection
        title={t("running")}
        lead={t("runningLead", { until: shortDate(campaign.closesOn, locale) })}
      >
        <Words of={["scanForms"]}>
          <div className="grid gap-4">
            <p className="text-small">{t("noNames")}</p>
            {hasMail && submitted < invited ? (
              <PressForm
                action={remindCampaign}
                fields={{ campaignId: campaign.id }}
                label={forms("remind")}
              />
            ) : null}
          </div>
        </Words>
      </CardSection>
    </div>
  );
}

function Count({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
