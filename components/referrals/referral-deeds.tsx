import { useTranslations } from "next-intl";
import { AnswerForm } from "@/components/referrals/answer-form";
import { FeedbackForm } from "@/components/referrals/feedback-form";
import { useOutcomes } from "@/components/referrals/referral-choices";
import { ReferralPress } from "@/components/referrals/referral-press";
import type { ReferralPageView } from "@/components/referrals/referral-page";
import { AcceptForm, ReturnForm } from "@/components/referrals/take-up-forms";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { fullName } from "@/lib/platform/format";
import { sendReferral, withdrawReferral } from "@/lib/referrals/actions";
import { closeReferral, takeOverReferral } from "@/lib/referrals/handling/actions";
import { isHandled, mayBeRewritten, mayBeSent, mayBeTakenUp, mayBeWithdrawn } from "@/lib/referrals/rules";

type Props = { view: ReferralPageView; path: string };

/** What the reader can do now, and nothing that would be refused. */
export function ReferralDeeds({ view, path }: Props) {
  const { sight } = view;
  if (sight === "own") return <OwnDeeds view={view} />;
  if (sight === "coach") return <CoachDeeds view={view} path={path} />;
  if (sight === "unit") return <UnitDeeds view={view} />;
  return <HandlerDeeds view={view} />;
}

function OwnDeeds({ view: { referral, texts, submission } }: Pick<Props, "view">) {
  const t = useTranslations("referralForms");
  return (
    <>
      {mayBeRewritten(referral).ok ? (
        <CardSection title={t("answer.title")}>
          <AnswerForm
            key={referral.version}
            referralId={referral.id}
            edition={referral.version}
            unit={referral.unit}
            own={texts.own}
            submission={submission}
          />
        </CardSection>
      ) : null}
      {referral.sentAt && mayBeWithdrawn(referral, "student").ok ? (
        <Disclosure label={t("deeds.stop")}>
          <p className="mb-2">{t("deeds.stopWhy", { unit: referral.unit })}</p>
          <ReferralPress
            action={withdrawReferral}
            fields={{ referralId: referral.id }}
            label={t("deeds.stopNow")}
          />
        </Disclosure>
      ) : null}
    </>
  );
}

function CoachDeeds({ view: { referral, isAuthor }, path }: Props) {
  const t = useTranslations("referralForms.deeds");
  if (!isAuthor || !mayBeWithdrawn(referral, "coach").ok) return null;
  const fields = { referralId: referral.id };
  return (
    <div className="flex flex-wrap items-start gap-2">
      {mayBeSent(referral).ok ? (
        <ReferralPress
          action={sendReferral}
          fields={fields}
          label={t("send", { unit: referral.unit })}
          kind="go"
        />
      ) : null}
      {mayBeRewritten(referral).ok ? (
        <LinkButton href={`${path}/${referral.id}/aanpassen`}>{t("rewrite")}</LinkButton>
      ) : null}
      <ReferralPress action={withdrawReferral} fields={fields} label={t("withdraw")} kind="quiet" />
    </div>
  );
}

function UnitDeeds({ view: { referral, submission } }: Pick<Props, "view">) {
  const t = useTranslations("referralForms");
  const one = useTranslations("referrals.one");
  const quality = {
    ...{ isClear: one("isClear"), wasTried: one("wasTried"), fitsHere: one("fitsHere") },
    ...{ yes: one("yes"), no: one("no") },
  };
  if (!mayBeTakenUp(referral).ok)
    return referral.closedAt ? null : (
      <Notice
        state="attention"
        text={t("deeds.takeOverWhy", { name: referral.handler ? fullName(referral.handler) : "" })}
      >
        <ReferralPress
          action={takeOverReferral}
          fields={{ referralId: referral.id }}
          label={t("deeds.takeOver")}
          kind="go"
        />
      </Notice>
    );
  const props = { referralId: referral.id, quality, submission };
  return (
    <CardSection title={t("takeUp.title")} lead={t("takeUp.lead")}>
      <AcceptForm {...props} />
      <Disclosure label={t("takeUp.returnTitle")}>
        <ReturnForm {...props} />
      </Disclosure>
    </CardSection>
  );
}

function HandlerDeeds({ view: { referral, submission } }: Pick<Props, "view">) {
  const t = useTranslations("referralForms");
  const outcomes = useOutcomes();
  if (!isHandled(referral)) return null;
  if (referral.feedbackAt)
    return (
      <ReferralPress
        action={closeReferral}
        fields={{ referralId: referral.id }}
        label={t("deeds.close")}
        kind="go"
      />
    );
  return (
    <CardSection title={t("feedback.title")}>
      <FeedbackForm referralId={referral.id} outcomes={outcomes} submission={submission} />
    </CardSection>
  );
}
