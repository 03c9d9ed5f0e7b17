"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { type Fields, useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { acceptReferral, returnReferral } from "@/lib/referrals/handling/actions";
import { referralRefusalTexts } from "@/lib/referrals/labels";

type Props = { referralId: string; quality: QualityWords; submission: string };

/** The three questions about how it was referred, in words. */
export type QualityWords = Readonly<Record<(typeof asked)[number] | "yes" | "no", string>>;

const asked = ["isClear", "wasTried", "fitsHere"] as const;

/** An adviser takes it up, and says how it was referred (W11). */
export function AcceptForm({ referralId, quality, submission }: Props) {
  const t = useTranslations("referralForms");
  const [state, accept] = useActionState(acceptReferral, idle);
  return (
    <Form action={accept} state={state} label={t("takeUp.accept")}>
      <input type="hidden" name="referralId" value={referralId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} />
      <QualityFields fields={useFields(state)} quality={quality} />
      <div>
        <SubmitButton>{t("takeUp.accept")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Or returns it, with why. */
export function ReturnForm({ referralId, quality, submission }: Props) {
  const t = useTranslations("referralForms");
  const [state, giveBack] = useActionState(returnReferral, idle);
  const fields = useFields(state);
  return (
    <Form action={giveBack} state={state} label={t("takeUp.return")}>
      <input type="hidden" name="referralId" value={referralId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} />
      <QualityFields fields={fields} quality={quality} />
      <TextAreaField
        label={t("takeUp.why")}
        hint={t("takeUp.whyHint")}
        rows={4}
        maxLength={2000}
        {...fields.text("why")}
      />
      <div>
        <SubmitButton kind="plain">{t("takeUp.return")}</SubmitButton>
      </div>
    </Form>
  );
}

function QualityFields({ fields, quality }: { fields: Fields; quality: QualityWords }) {
  const options = [
    { value: "yes", label: quality.yes },
    { value: "no", label: quality.no },
  ];
  return asked.map((name) => (
    <PressChoices key={name} label={quality[name]} options={options} {...fields.choices(name)} />
  ));
}
