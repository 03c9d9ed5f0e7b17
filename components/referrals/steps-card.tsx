import { useLocale, useTranslations } from "next-intl";
import { ReferralPress } from "@/components/referrals/referral-press";
import { StepForm } from "@/components/referrals/step-form";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import type { Day } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";
import type { ReferralSight } from "@/lib/referrals/policy";
import type { ReferralView } from "@/lib/referrals/queries";
import { isHandled } from "@/lib/referrals/rules";
import { agreeSteps, answerConsent, removeStep, settleStep } from "@/lib/referrals/steps/actions";
import type { StepView } from "@/lib/referrals/steps/queries";
import { asksConsent, doers, isInPlan, maySettle } from "@/lib/referrals/steps/rules";

type Props = {
  referral: ReferralView;
  sight: ReferralSight;
  steps: readonly StepView[];
  /** What tells these steps from others, for the student who agrees to them. */
  read: string;
  today: Day;
  submission: string;
};

/** Who does what and by when; the student says whether it is right (W6). */
export function StepsCard({ referral, sight, steps, read, today, submission }: Props) {
  const t = useTranslations("referrals.steps");
  const isOpen = isHandled(referral);
  return (
    <CardSection title={t("title")} lead={sight === "own" ? t("leadOwn") : t("lead")}>
      {steps.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="divide-y divide-line">
        {steps.map((step) => (
          <li key={step.id} className="grid gap-2 py-3">
            <Step step={step} isOwn={sight === "own" && step.doer === "student"} today={today} />
            {isOpen ? <Deeds step={step} sight={sight} /> : null}
          </li>
        ))}
      </ul>
      {isOpen && steps.length > 0 ? <Agreement referral={referral} sight={sight} read={read} /> : null}
      {isOpen && sight === "handler" ? (
        <Disclosure label={t("add")} open={!referral.stepsAgreedAt}>
          <StepForm
            referralId={referral.id}
            doers={doers.map((doer) => ({ value: doer, label: t(`doers.${doer}`) }))}
            today={today}
            submission={submission}
          />
        </Disclosure>
      ) : null}
    </CardSection>
  );
}

function Step({ step, isOwn, today }: { step: StepView; isOwn: boolean; today: Day }) {
  const t = useTranslations("referrals.steps");
  const locale = useLocale();
  const isLate = !step.settledAt && isInPlan(step) && step.dueOn < today;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="whitespace-pre-line break-words">{step.what}</p>
        <p className="text-small text-soft">
          {t("by", { who: isOwn ? t("you") : t(`doers.${step.doer}`), day: shortDate(step.dueOn, locale) })}
        </p>
      </div>
      {step.settledAt ? <Chip state="ok">{t("done")}</Chip> : null}
      {isLate ? <Chip state="late">{t("late")}</Chip> : null}
      {asksConsent(step) ? <Chip state="attention">{t("asked")}</Chip> : null}
      {step.declinedAt ? <Chip>{t("refused")}</Chip> : null}
    </div>
  );
}

function Deeds({ step, sight }: { step: StepView; sight: ReferralSight }) {
  const t = useTranslations("referrals.steps");
  const form = useTranslations("referralForms.steps");
  if (step.settledAt) return null;
  const fields = { stepId: step.id };
  const about = step.what;
  return (
    <>
      {sight === "own" && step.doer === "parent" ? (
        <div className="grid gap-2">
          <p className="text-small">{t("consentLead")}</p>
          <div className="flex flex-wrap gap-2">
            {step.consentedAt ? null : (
              <ReferralPress
                action={answerConsent}
                fields={{ ...fields, consents: "yes" }}
                label={form("consentYes")}
                about={about}
              />
            )}
            {step.declinedAt ? null : (
              <ReferralPress
                action={answerConsent}
                fields={{ ...fields, consents: "no" }}
                label={form("consentNo")}
                about={about}
              />
            )}
          </div>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {maySettle(sight, step) && isInPlan(step) ? (
          <ReferralPress action={settleStep} fields={fields} label={form("settle")} about={about} />
        ) : null}
        {sight === "handler" ? (
          <ReferralPress
            action={removeStep}
            fields={fields}
            label={form("remove")}
            about={about}
            kind="quiet"
          />
        ) : null}
      </div>
    </>
  );
}

function Agreement({ referral, sight, read }: Pick<Props, "referral" | "sight" | "read">) {
  const t = useTranslations("referrals.steps");
  const form = useTranslations("referralForms.steps");
  if (sight === "own" && !referral.stepsAgreedAt)
    return (
      <ReferralPress
        action={agreeSteps}
        fields={{ referralId: referral.id, steps: read }}
        label={form("agree")}
        kind="go"
      />
    );
  // What the student said stands in the notice at the top of their own page.
  if (sight === "own") return null;
  return <p className="text-small text-soft">{t(referral.stepsAgreedAt ? "agreed" : "notAgreed")}</p>;
}
