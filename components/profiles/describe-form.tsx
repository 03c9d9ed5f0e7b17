"use client";

import { WordTips } from "@/components/glossary/word-tips";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Meanwhile } from "@/components/profiles/meanwhile";
import { useEdition } from "@/components/profiles/use-edition";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { describeProfile } from "@/lib/profiles/actions";
import { refusalTexts } from "@/lib/profiles/labels";

/** What the role is about, and from which school year this version is to hold. */
export function DescribeForm({
  roleId,
  profile,
  years,
}: {
  roleId: string;
  profile: { description: string; schoolYear: number; version: number };
  years: readonly number[];
}) {
  const t = useTranslations("profileForms");
  const [state, describe] = useActionState(describeProfile, idle);
  const fields = useFields(state);
  const { version, meanwhile } = useEdition(state, profile.version);
  const lostKey = state.status === "done" && state.data.withdrewKey;
  return (
    <Form action={describe} state={state} label={t("describe")}>
      <input type="hidden" name="roleId" value={roleId} />
      <input type="hidden" name="version" value={version} />
      <FormNotice state={state} text={refusalTexts(t)} done={lostKey ? t("savedKeyGone") : t("saved")} />
      <Meanwhile text={meanwhile} fields={{ description: { label: t("description") } }} />
      <WordTips>
        <TextAreaField
          label={t("description")}
          hint={t("descriptionHint")}
          maxLength={4000}
          {...fields.text("description", profile.description)}
        />
      </WordTips>
      <PressChoices
        label={t("schoolYear")}
        options={years.map((year) => ({ value: String(year), label: schoolYearLabel(year) }))}
        {...fields.choices("schoolYear", [String(profile.schoolYear)])}
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
