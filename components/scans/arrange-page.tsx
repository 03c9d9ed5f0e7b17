import { useLocale, useTranslations } from "next-intl";
import { AskCard } from "@/components/scans/ask-card";
import { ForesightNotice } from "@/components/scans/foresight-notice";
import { EndForm } from "@/components/scans/end-form";
import { NormsCard } from "@/components/scans/norms-card";
import { PressForm } from "@/components/scans/press-form";
import { RaterList } from "@/components/scans/rater-list";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { shortDate } from "@/lib/platform/format";
import { DeclineCard, DeclinedNotice } from "@/components/scans/decline-card";
import { closeRound, dropRound, inviteRaters, remindRaters } from "@/lib/scans/feedback/actions";
import type { Foresight } from "@/lib/scans/feedback/foresight/queries";
import type { RoundNorms } from "@/lib/scans/feedback/norms/queries";
import type { Candidates } from "@/lib/scans/feedback/queries";
import type { RaterView } from "@/lib/scans/raters/queries";
import type { RoundView } from "@/lib/scans/rounds/queries";
import { mayDecline } from "@/lib/scans/campaigns/rules";
import { mayAsk } from "@/lib/scans/rounds/rules";

type Props = {
  round: RoundView;
  raters: readonly RaterView[];
  candidates: Candidates;
  foresight: Foresight;
  norms: RoundNorms;
  search: string;
  today: string;
  slug: string;
  hasMail: boolean;
};

/** The reader's own round until it closes: whom they ask, how many answered, and until when. */
export function ArrangePage({
  round,
  raters,
  candidates,
  foresight,
  norms,
  search,
  today,
  slug,
  hasMail,
}: Props) {
  const t = useTranslations("scans.arrange");
  const isRunning = mayAsk(round, today).ok;
  const own = raters.find(({ category }) => category === "self");
  const isOwnOnly = round.kind === "self";
  return (
    <div className="columns">
      <div className="stack">
        {round.declinedOn ? <DeclinedNotice round={round} today={today} /> : null}
        {round.suggested > 0 ? (
          <Notice state="attention" text={t("suggestions", { count: round.suggested })} />
        ) : null}
        {isRunning && !isOwnOnly ? <ForesightNotice warnings={foresight.warnings} /> : null}
        {isOwnOnly || round.declinedOn ? null : (
          <CardSection title={t("raters")} lead={t("ratersLead")} pad={false}>
            <Words of={["scanForms"]}>
              <RaterList raters={raters} isRunning={isRunning} />
            </Words>
          </CardSection>
        )}
        {isRunning && !isOwnOnly ? (
          <AskCard
            roundId={round.id}
            candidates={candidates}
            search={search}
            path={`/${slug}/scans/feedback/${round.id}`}
            hasMail={hasMail}
          />
        ) : null}
        {isOwnOnly || round.declinedOn ? null : (
          <NormsCard roundId={round.id} norms={norms} isFixed={round.invitedAt !== null || !isRunning} />
        )}
      </div>
      <div className="stack">
        {round.declinedOn ? null : <ProgressCard round={round} isRunning={isRunning} hasMail={hasMail} />}
        {own?.isInvited && isRunning ? (
          <CardSection title={t("ownForm")} lead={t("ownFormLead")}>
            <LinkButton href={`/${slug}/scans/verzoeken/${own.id}`} icon="pencil">
              {t("openOwn")}
            </LinkButton>
          </CardSection>
        ) : null}
        {round.declinedOn ? null : <EndCard round={round} closed={isOwnOnly ? [] : foresight.closed} />}
        {mayDecline(round).ok && isRunning ? <DeclineCard round={round} /> : null}
        <CardSection title={t("whoSees")}>
          <p className="text-small">{t("whoSeesText")}</p>
        </CardSection>
      </div>
    </div>
  );
}

function ProgressCard({
  round,
  isRunning,
  hasMail,
}: {
  round: RoundView;
  isRunning: boolean;
  hasMail: boolean;
}) {
  const t = useTranslations("scans.arrange");
  const forms = useTranslations("scanForms");
  const fields = { roundId: round.id };
  return (
    <CardSection title={t("progress")} lead={t("answered", { count: round.submitted, whole: round.invited })}>
      <Words of={["scanForms"]}>
        <div className="grid gap-4">
          {isRunning && round.toInvite > 0 ? (
            <>
              <p className="text-small">{t("toInvite", { count: round.toInvite })}</p>
              {round.invitedAt ? null : <p className="text-small text-soft">{t("fixedFromHere")}</p>}
              <PressForm action={inviteRaters} fields={fields} label={forms("invite")} kind="go" />
            </>
          ) : null}
          {isRunning && hasMail && round.submitted < round.invited ? (
            <PressForm action={remindRaters} fields={fields} label={forms("remind")} />
          ) : null}
          {hasMail ? null : <p className="text-small text-soft">{t("noMail")}</p>}
        </div>
      </Words>
    </CardSection>
  );
}

function EndCard({ round, closed }: { round: RoundView; closed: Foresight["closed"] }) {
  const t = useTranslations("scans.arrange");
  const forms = useTranslations("scanForms");
  const fields = { roundId: round.id };
  return (
    <CardSection title={t("end")} lead={t("endLead", { until: shortDate(round.closesOn, useLocale()) })}>
      <Words of={["scanForms"]}>
        <div className="grid gap-4">
          <Disclosure label={t("otherEnd")}>
            <EndForm roundId={round.id} closesOn={round.closesOn} />
          </Disclosure>
          {round.invitedAt ? (
            <>
              <p className="text-small text-soft">{t("closeWhat")}</p>
              {closed.map((where) => (
                <p key={where} className="text-small">
                  {t(`closedIfNow.${where}`)}
                </p>
              ))}
              <PressForm action={closeRound} fields={fields} label={forms("close")} />
            </>
          ) : round.campaignId ? null : (
            <PressForm action={dropRound} fields={fields} label={forms("dropRound")} kind="quiet" />
          )}
        </div>
      </Words>
    </CardSection>
  );
}
