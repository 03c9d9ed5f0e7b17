"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { foundInstitution } from "@/lib/operator/actions";
import { foundingRefusals } from "@/lib/operator/labels";
import { idle } from "@/lib/platform/action-state";

/** A new institution and its first admin; afterwards the password to hand over, once. */
export function FoundingForm() {
  const t = useTranslations("operator");
  const common = useTranslations("common");
  const [state, submit] = useActionState(foundInstitution, idle);
  const fields = useFields(state);
  if (state.status === "done") {
    return (
      <Notice state="ok" text={t("found.done", state.data)}>
        <p className="my-2 font-semibold tracking-wide select-all">{state.data.password}</p>
        <p className="mb-4 text-small">{t("found.doneText", state.data)}</p>
        <LinkButton href="/operator">{t("found.back")}</LinkButton>
      </Notice>
    );
  }
  return (
    <Form action={submit} state={state} label={t("found.title")}>
      <FormNotice state={state} text={foundingRefusals(t)} />
      <TextField label={t("found.name")} {...fields.text("name")} />
      <TextField label={t("found.slug")} hint={t("found.slugHint")} {...fields.text("slug")} />
      <h2>{t("found.admin")}</h2>
      <TextField label={t("found.givenName")} {...fields.text("givenName")} />
      <TextField label={t("found.infix")} optional={common("optional")} {...fields.text("infix")} />
      <TextField label={t("found.familyName")} {...fields.text("familyName")} />
      <TextField label={t("found.email")} type="email" {...fields.text("email")} />
      <TextField
        label={t("found.personnelNumber")}
        hint={t("found.personnelNumberHint")}
        {...fields.text("personnelNumber")}
      />
      <div className="form-actions">
        <SubmitButton>{t("found.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
