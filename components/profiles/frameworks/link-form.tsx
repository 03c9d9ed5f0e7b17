"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { linkCompetences } from "@/lib/profiles/links/actions";
import { linkKinds } from "@/lib/profiles/links/rules";

/** Says what a competence is to another one: it becomes it, or they belong together (D4, C25). */
export function LinkForm({ competenceId, others }: { competenceId: string; others: readonly Option[] }) {
  const t = useTranslations("frameworks.links");
  const forms = useTranslations("profileForms");
  const common = useTranslations("common");
  const [state, link] = useActionState(linkCompetences, idle);
  const fields = useFields(state);
  return (
    <Form action={link} state={state} label={t("link")}>
      <input type="hidden" name="competenceId" value={competenceId} />
      <FormNotice state={state} text={refusalTexts(forms)} done={t("linked")} />
      <PressChoices
        label={t("kind")}
        options={linkKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        {...fields.choices("kind", ["became"])}
      />
      <SelectField label={t("other")} empty={common("choose")} options={others} {...fields.text("otherId")} />
      <div>
        <SubmitButton kind="plain">{t("link")}</SubmitButton>
      </div>
    </Form>
  );
}
