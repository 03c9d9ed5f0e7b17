"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { changePreferences } from "@/lib/accounts/actions";
import { idle } from "@/lib/platform/action-state";
import type { Locale } from "@/lib/platform/format";
import { languageOptions, type Theme, themes } from "@/lib/platform/words";

/** Language and appearance, kept with the account. */
export function PreferencesForm({ locale, theme }: { locale: Locale; theme: Theme }) {
  const t = useTranslations("account.preferences");
  const [state, submit] = useActionState(changePreferences, idle);
  const fields = useFields(state);
  return (
    <Form action={submit} state={state} label={t("title")}>
      <FormNotice state={state} text={{}} done={t("done")} />
      <PressChoices label={t("language")} options={languageOptions} {...fields.choices("locale", [locale])} />
      <PressChoices
        label={t("theme")}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        {...fields.choices("theme", [theme])}
      />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}
