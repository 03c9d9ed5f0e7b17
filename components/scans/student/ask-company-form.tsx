"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { scanRefusalTexts } from "@/lib/scans/labels";
import { askCompany } from "@/lib/scans/student/actions";
import { outsideRelations } from "@/lib/scans/student/rules";

/** Adds somebody from outside, of a company, of home or else, who fills in by a personal link. */
export function AskCompanyForm({ roundId, hasMail }: { roundId: string; hasMail: boolean }) {
  const t = useTranslations("studentScanForms");
  const common = useTranslations("common");
  const refusals = useTranslations("scanForms");
  const [state, ask] = useActionState(askCompany, idle);
  const fields = useFields(state);
  return (
    <Form action={ask} state={state} label={t("company")}>
      <input type="hidden" name="roundId" value={roundId} />
      <FormNotice state={state} text={scanRefusalTexts(refusals)} done={t(hasMail ? "askedMail" : "asked")} />
      <TextField label={t("companyName")} maxLength={80} {...fields.text("name")} />
      <PressChoices
        label={t("relation")}
        options={outsideRelations.map((value) => ({ value, label: t(`relations.${value}`) }))}
        {...fields.choices("relation", ["work"])}
      />
      <TextField
        label={t("companyWhere")}
        maxLength={80}
        optional={common("optional")}
        {...fields.text("company")}
      />
      <TextField
        label={t("companyEmail")}
        hint={t(hasMail ? "companyEmailHint" : "companyNoMail")}
        type="email"
        maxLength={200}
        optional={common("optional")}
        {...fields.text("email")}
      />
      <div>
        <SubmitButton kind="plain">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
