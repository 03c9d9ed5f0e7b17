"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { LineChoice } from "@/components/profiles/line-choice";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { startRole } from "@/lib/profiles/actions";
import { refusalTexts } from "@/lib/profiles/labels";

/** A name, a place, and what it is about: the concept of a first profile. */
export function StartRoleForm({ submission }: { submission: string }) {
  const t = useTranslations("profileForms");
  const common = useTranslations("common");
  const [state, start] = useActionState(startRole, idle);
  const fields = useFields(state);
  const id = useId();
  return (
    <Form action={start} state={state} label={t("startRole")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <TextField label={t("name")} hint={t("roleNameHint")} maxLength={80} {...fields.text("name")} />
      <LineChoice {...fields.choices("line", ["first"])} />
      <TextAreaField
        id={`${id}description`}
        label={t("description")}
        hint={t("descriptionHint")}
        optional={common("optional")}
        maxLength={4000}
        {...fields.text("description")}
      />
      <div className="form-actions">
        <SubmitButton>{t("startRole")}</SubmitButton>
      </div>
    </Form>
  );
}
