"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { referralRefusalTexts } from "@/lib/referrals/labels";
import { endPlace } from "@/lib/referrals/programmes/actions";

/** How a programme ended for the student (W10). */
export function EndPlaceForm({ placeId, results }: { placeId: string; results: readonly Option[] }) {
  const t = useTranslations("referralForms");
  const [state, end] = useActionState(endPlace, idle);
  const fields = useFields(state);
  return (
    <Form action={end} state={state} label={t("programmes.end")}>
      <input type="hidden" name="placeId" value={placeId} />
      <FormNotice state={state} text={referralRefusalTexts(t)} />
      <PressChoices label={t("programmes.end")} options={results} {...fields.choices("result")} />
      <div>
        <SubmitButton kind="plain">{t("programmes.save")}</SubmitButton>
      </div>
    </Form>
  );
}
