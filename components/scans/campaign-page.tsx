import { useLocale, useTranslations } from "next-intl";
import { MoveCampaignForm } from "@/components/scans/move-campaign-form";
import { PressForm } from "@/components/scans/press-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate, wholeNumber } from "@/lib/platform/format";
import { remindCampaign, stopCampaign } from "@/lib/scans/campaigns/actions";
import type { CampaignView } from "@/lib/scans/campaigns/queries";

/** How far a campaign is: counts, and no names of whoever asked, said no or answered. */
export function CampaignPage({ campaign, hasMail }: { campaign: CampaignView; hasMail: boolean }) {
  const t = useTranslations("scans.campaigns");
  const locale = useLocale();
  const { kind, people, started, declined, closed, invited, submitted, stoppedAt } = campaign;
  const number = (value: number) => wholeNumber(value, locale);
  return (
    <div className="stack">
      {stoppedAt ? <Notice text={t("stopped", { day: shortDate(dayOf(stoppedAt), locale) })} /> : null}
      <CardSection title={t("howFar")}>
        <dl className="said">
          <Count term={t("people")} text={number(people)} />
          {kind === "feedback" ? (
            <>
              <Count term={t("started")} text={number(started)} />
              <Count term={t("waiting")} text={number(people - started - declined)} />
              <Count term={t("declined")} text={number(declined)} />
            </>
          ) : null}
          <Count term={t("answered")} text={t("of", { count: submitted, whole: invited })} />
          <Count term={t("closed")} text={number(closed)} />
        </dl>
      </CardSection>
      {stoppedAt ? null : <Running campaign={campaign} hasMail={hasMail} />}
    </div>
  );
}

/** What HR can still do: remind, move the last day, stop. */
function Running({ campaign, hasMail }: { campaign: CampaignView; hasMail: boolean }) {
  const t = useTranslations("scans.campaigns");
  const forms = useTranslations("scanForms");
  const { id: campaignId, closesOn, people, started, declined, invited, submitted } = campaign;
  const isAnyDue = submitted < invited || people > started + declined;
  const fields = { campaignId };
  return (
    <CardSection title={t("running")} lead={t("runningLead", { until: shortDate(closesOn, useLocale()) })}>
      <Words of={["scanForms"]}>
        <div className="grid gap-4">
          <p className="text-small">{t("noNames")}</p>
          {hasMail && isAnyDue ? (
            <PressForm action={remindCampaign} fields={fields} label={forms("remind")} />
          ) : null}
          <Disclosure label={t("move")}>
            <div className="grid gap-4">
              <p className="text-small">{t("moveWhat")}</p>
              <MoveCampaignForm campaignId={campaignId} closesOn={closesOn} />
            </div>
          </Disclosure>
          <Disclosure label={t("stop")}>
            <div className="grid gap-4">
              <p className="text-small">{t("stopWhat")}</p>
              <PressForm action={stopCampaign} fields={fields} label={forms("stopCampaign")} />
            </div>
          </Disclosure>
        </div>
      </Words>
    </CardSection>
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
