"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { dialogueRefusalTexts } from "@/lib/conversations/dialogue/labels";
import { addLink, removeLink } from "@/lib/conversations/dialogue/links/actions";
import { idle } from "@/lib/platform/action-state";

export function AddLinkForm({ submission }: { submission: string }) {
  const t = useTranslations("dialogue");
  const [state, add] = useActionState(addLink, idle);
  const fields = useFields(state);
  return (
    <Form action={add} state={state} label={t("links.addTitle")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={dialogueRefusalTexts(t)} />
      <TextField label={t("links.name")} {...fields.text("name")} />
      <TextField
        type="url"
        label={t("links.address")}
        hint={t("links.addressHint")}
        {...fields.text("address")}
      />
      <div>
        <SubmitButton>{t("links.add")}</SubmitButton>
      </div>
    </Form>
  );
}

export function RemoveLinkForm({ id, name }: { id: string; name: string }) {
  const t = useTranslations("dialogue");
  const [state, remove] = useActionState(removeLink, idle);
  return (
    <Form action={remove} state={state} label={t("links.removeOf", { name })}>
      <input type="hidden" name="linkId" value={id} />
      <FormNotice state={state} text={dialogueRefusalTexts(t)} />
      <SubmitButton kind="plain" aria-label={t("links.removeOf", { name })}>
        {t("links.remove")}
      </SubmitButton>
    </Form>
  );
}
