"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { scanRefusalTexts } from "@/lib/scans/labels";
import { askSchool } from "@/lib/scans/student/actions";

/** Adds somebody of the school out of those who were found. */
export function AskSchoolForm({ roundId, people }: { roundId: string; people: readonly Option[] }) {
  const t = useTranslations("studentScanForms");
  const common = useTranslations("common");
  const refusals = useTranslations("scanForms");
  const [state, ask] = useActionState(askSchool, idle);
  const fields = useFields(state);
  return (
    <Form action={ask} state={state} label={t("school")}>
      <input type="hidden" name="roundId" value={roundId} />
      <FormNotice state={state} text={scanRefusalTexts(refusals)} />
      <SelectField
        label={t("school")}
        empty={common("choose")}
        options={people}
        {...fields.text("personId")}
      />
      <div>
        <SubmitButton kind="plain">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
