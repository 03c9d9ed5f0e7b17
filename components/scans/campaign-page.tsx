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

type CampaignPageProps = {
  campaign: CampaignView;
  /** Below so many people a count would be about persons. */
  smallest: number;
  hasMail: boolean;
};

/** How far a campaign is: counts, and no names of whoever asked, said no or answered. */
export function CampaignPage({ campaign, smallest, hasMail }: CampaignPageProps) {
  const t = useTranslations("scans.campaigns");
  const locale = useLocale();
  const { people, stoppedAt } = campaign;
  const isFew = people < smallest;
  return (
    <div className="stack">
      {stoppedAt ? <Notice text={t("stopped", { day: shortDate(dayOf(stoppedAt), locale) })} /> : null}
      <CardSection title={t("howFar")}>
        <dl className="said">
          <Count term={t("people")} text={wholeNumber(people, locale)} />
          {isFew ? null : <Counts campaign={campaign} />}
        </dl>
        {isFew ? <p className="text-small text-soft">{t("few", { smallest })}</p> : null}
      </CardSection>
      {stoppedAt ? null : <Running campaign={campaign} isFew={isFew} hasMail={hasMail} />}
    </div>
  );
}

function Counts({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations("scans.campaigns");
  const locale = useLocale();
  const { kind, people, started, declined, closed, invited, submitted } = campaign;
  const number = (value: number) => wholeNumber(value, locale);
  return (
    <>
      {kind === "feedback" ? (
        <>
          <Count term={t("started")} text={number(started)} />
          <Count term={t("waiting")} text={number(people - started - declined)} />
        </>
      ) : null}
      <Count term={t("declined")} text={number(declined)} />
      <Count term={t("answered")} text={t("of", { count: submitted, whole: invited })} />
      <Count term={t("closed")} text={number(closed)} />
    </>
  );
}

/** What HR can still do: remind, move the last day, stop. */
function Running({ campaign, isFew, hasMail }: Omit<CampaignPageProps, "smallest"> & { isFew: boolean }) {
  const t = useTranslations("scans.campaigns");
  const forms = useTranslations("scanForms");
  const { id: campaignId, closesOn, people, started, declined, invited, submitted } = campaign;
  // Of few people even the button would tell whether all of them are done.
  const isAnyDue = isFew || submitted < invited || people > started + declined;
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
