"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { judgeDepth } from "@/lib/conversations/dialogue/depth/actions";
import type { OwnDepth } from "@/lib/conversations/dialogue/depth/queries";
import { depths } from "@/lib/conversations/dialogue/depth/rules";
import { dialogueRefusalTexts } from "@/lib/conversations/dialogue/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { talkId: string; own: OwnDepth; isStudent: boolean };

/** How deep somebody found the talk, read by themselves alone, and counted for their team (O10). */
export function DepthForm({ talkId, own: { depth, minimum }, isStudent }: Props) {
  const t = useTranslations("dialogue");
  const [state, judge] = useActionState(judgeDepth, idle);
  const fields = useFields(state);
  return (
    <Form action={judge} state={state} label={t("depth.title")}>
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={dialogueRefusalTexts(t)} />
      <p className="text-small text-soft">{t("depth.counts", { own: isStudent ? "yes" : "no", minimum })}</p>
      <PressChoices
        label={t("depth.label")}
        options={depths.map((value) => ({ value, label: t(`depth.steps.${value}`) }))}
        {...fields.choices("depth", depth === null ? [] : [String(depth)])}
      />
      <WhoSees who={t("depth.sees")} why={t("depth.why")} />
      <div>
        <SubmitButton kind="plain">{t("depth.save")}</SubmitButton>
      </div>
    </Form>
  );
}
