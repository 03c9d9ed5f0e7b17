"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { askPerson, suggestPerson } from "@/lib/scans/feedback/actions";
import { scanRefusalTexts } from "@/lib/scans/labels";
import type { AskedCategory } from "@/lib/scans/raters/rules";

type Props = { roundId: string; category: AskedCategory; people: readonly Option[] };

/** Adds one person to those who are asked. */
export function AskPersonForm({ roundId, category, people }: Props) {
  const t = useTranslations("scanForms");
  const common = useTranslations("common");
  const [state, ask] = useActionState(askPerson, idle);
  const fields = useFields(state);
  const name = t(`ask.${category}`);
  return (
    <Form action={ask} state={state} label={`${name}: ${t("add")}`}>
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="category" value={category} />
      <FormNotice state={state} text={scanRefusalTexts(t)} />
      <SelectField
        label={name}
        id={`${category}-person`}
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

/** A leader's suggestion: the employee decides. */
export function SuggestForm({ roundId, people }: Omit<Props, "category">) {
  const t = useTranslations("scanForms");
  const common = useTranslations("common");
  const [state, suggest] = useActionState(suggestPerson, idle);
  const fields = useFields(state);
  return (
    <Form action={suggest} state={state} label={t("suggest")}>
      <input type="hidden" name="roundId" value={roundId} />
      <FormNotice state={state} text={scanRefusalTexts(t)} done={t("suggested")} />
      <SelectField
        label={t("ask.colleague")}
        empty={common("choose")}
        options={people}
        {...fields.text("personId")}
      />
      <div>
        <SubmitButton>{t("suggest")}</SubmitButton>
      </div>
    </Form>
  );
}
