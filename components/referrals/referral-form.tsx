"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle, type Typed } from "@/lib/platform/action-state";
import { rewriteReferral, startReferral } from "@/lib/referrals/actions";
import { referralRefusalTexts } from "@/lib/referrals/labels";

export type ReferralFormProps = {
  /** A new one about a student, or one that is there already, in the version that was read. */
  of: { readonly studentId: string } | { readonly referralId: string; readonly version: number };
  /** The student's first name. */
  name: string;
  initial: Typed;
  units: readonly Option[];
  reasons: readonly Option[];
  aims: readonly Option[];
  backHref: string;
  submission: string;
  autosave: AutosaveProps | null;
};

/** What a coach writes, for the student to read along before anything leaves (W2, W14). */
export function ReferralForm({
  of,
  name,
  initial,
  units,
  reasons,
  aims,
  autosave,
  ...form
}: ReferralFormProps) {
  const t = useTranslations("referralForms");
  const isNew = "studentId" in of;
  const [state, write] = useActionState(isNew ? startReferral : rewriteReferral, idle);
  const fields = useFields(state);
  const initially = (field: string) => [initial[field] ?? ""].flat()[0] ?? "";
  const labelIn = (options: readonly Option[]) => (value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  return (
    <Form action={write} state={state} label={t("write.lay", { name })}>
      <input
        type="hidden"
        name={isNew ? "studentId" : "referralId"}
        value={isNew ? of.studentId : of.referralId}
      />
      <Submission submission={form.submission} version={isNew ? undefined : of.version} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} />
      <BothTexts
        state={state}
        title={t("write.meanwhile")}
        hint={t("write.meanwhileHint")}
        fields={[
          { name: "reason", label: t("write.reason"), say: labelIn(reasons) },
          { name: "aim", label: t("aim"), say: labelIn(aims) },
          { name: "unitId", label: t("write.unit"), say: labelIn(units) },
          { name: "tried", label: t("write.tried") },
        ]}
      />
      <SelectField
        label={t("write.reason")}
        hint={t("write.reasonHint")}
        empty={t("write.reasonEmpty")}
        options={reasons}
        {...fields.text("reason", initially("reason"))}
      />
      <PressChoices
        label={t("aim")}
        options={aims}
        {...fields.choices("aim", [initially("aim")].filter(Boolean))}
      />
      <SelectField
        label={t("write.unit")}
        hint={t("write.unitHint")}
        empty={t("write.unitEmpty")}
        options={units}
        {...fields.text("unitId", initially("unitId"))}
      />
      <WordTips>
        <TextAreaField
          label={t("write.tried")}
          hint={t("write.triedHint", { name })}
          rows={7}
          maxLength={4000}
          sees={<WhoSees who={t("write.sees", { name })} why={t("write.seesWhy", { name })} />}
          {...fields.text("tried", initially("tried"))}
        />
      </WordTips>
      <div className="form-actions" data-sticky="yes">
        {autosave ? (
          <span className="mr-auto">
            <Autosave {...autosave} />
          </span>
        ) : null}
        <LinkButton href={form.backHref}>{t("write.later")}</LinkButton>
        <SubmitButton>{t("write.lay", { name })}</SubmitButton>
      </div>
    </Form>
  );
}
