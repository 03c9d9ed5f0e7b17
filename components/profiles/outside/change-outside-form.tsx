"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { OutsideFields } from "@/components/profiles/outside/outside-fields";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { changeOutside } from "@/lib/profiles/outside/actions";
import type { OutsideView } from "@/lib/profiles/outside/queries";
import { labelOf } from "@/lib/profiles/outside/rules";

type Props = { holder: OutsideView; submission: string };

/** Says anew where somebody from outside is from, what they are called and until when. */
export function ChangeOutsideForm({ holder, submission }: Props) {
  const t = useTranslations("profileForms");
  const [state, change] = useActionState(changeOutside, idle);
  return (
    <Form action={change} state={state} label={t("outside.changeOf", { who: labelOf(holder) })}>
      <Submission submission={submission} version={holder.version} state={state} />
      <input type="hidden" name="outsideId" value={holder.id} />
      <FormNotice state={state} text={refusalTexts(t)} done={t("saved")} />
      <BothTexts
        state={state}
        title={t("meanwhile.title")}
        hint={t("meanwhile.text")}
        fields={[
          { name: "organisation", label: t("outside.organisation") },
          { name: "name", label: t("outside.name") },
          { name: "endsOn", label: t("outside.endsOn") },
        ]}
      />
      <OutsideFields id={holder.id} fields={useFields(state)} words={holder} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("outside.change")}</SubmitButton>
      </div>
    </Form>
  );
}
