"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { referralRefusalTexts } from "@/lib/referrals/labels";
import { offerProgramme } from "@/lib/referrals/programmes/actions";
import type { Aim } from "@/lib/referrals/rules";
import { noteUse } from "@/lib/referrals/toolbox/actions";
import { useForms } from "@/lib/referrals/toolbox/rules";

type Props = {
  referralId: string;
  options: readonly Option[];
  /** What it can be for, and what the referral is for. */
  aims: readonly Option[];
  aim: Aim;
  submission: string;
};

/** Which instrument was used, alone or in a group, what for, and when (W8, W14). */
export function UseForm({ referralId, options, aims, aim, submission, today }: Props & { today: string }) {
  const t = useTranslations("referralForms");
  const [state, note] = useActionState(noteUse, idle);
  const fields = useFields(state);
  return (
    <Form action={note} state={state} label={t("tools.note")}>
      <input type="hidden" name="referralId" value={referralId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} done={t("tools.noted")} />
      <SelectField
        label={t("tools.tool")}
        empty={t("tools.toolEmpty")}
        options={options}
        {...fields.text("toolId")}
      />
      <PressChoices
        label={t("tools.form")}
        options={useForms.map((form) => ({ value: form, label: t(`tools.${form}`) }))}
        {...fields.choices("form")}
      />
      <PressChoices id="use-aim" label={t("aim")} options={aims} {...fields.choices("aim", [aim])} />
      <DateField label={t("tools.usedOn")} max={today} {...fields.text("usedOn", today)} />
      <div>
        <SubmitButton kind="plain">{t("tools.note")}</SubmitButton>
      </div>
    </Form>
  );
}

/** A place in a programme, for the student to say yes or no to (W9, W10). */
export function OfferForm({ referralId, options, aims, aim, submission }: Props) {
  const t = useTranslations("referralForms");
  const [state, offer] = useActionState(offerProgramme, idle);
  const fields = useFields(state);
  return (
    <Form action={offer} state={state} label={t("programmes.offer")}>
      <input type="hidden" name="referralId" value={referralId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} done={t("programmes.offered")} />
      <SelectField
        label={t("programmes.programme")}
        empty={t("programmes.programmeEmpty")}
        options={options}
        {...fields.text("programmeId")}
      />
      <PressChoices id="offer-aim" label={t("aim")} options={aims} {...fields.choices("aim", [aim])} />
      <div>
        <SubmitButton kind="plain">{t("programmes.offer")}</SubmitButton>
      </div>
    </Form>
  );
}
