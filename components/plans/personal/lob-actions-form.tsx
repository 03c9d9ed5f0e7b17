"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { setLobActions } from "@/lib/plans/personal/check/actions";
import { type LobActions, lobActionLimits } from "@/lib/plans/personal/check/rules";
import { idle } from "@/lib/platform/action-state";

type Props = { asked: LobActions & { version: number }; submission: string };

/** How many LOB actions the plan check asks for, at least and at most (F3). */
export function LobActionsForm({ asked, submission }: Props) {
  const t = useTranslations("personalPlanForms.norm");
  const [state, save] = useActionState(setLobActions, idle);
  const fields = useFields(state);
  const ends = ["least", "most"] as const;
  return (
    <Form action={save} state={state} label={t("title")}>
      <Submission submission={submission} version={asked.version} state={state} />
      <FormNotice state={state} text={{}} done={t("saved")} />
      <BothTexts
        state={state}
        title={t("both")}
        hint={t("bothHint")}
        fields={ends.map((name) => ({ name, label: t(name) }))}
      />
      <div className="grid gap-6 [&_.input]:max-w-32">
        {ends.map((name) => (
          <TextField
            key={name}
            {...fields.text(name, String(asked[name]))}
            type="number"
            inputMode="numeric"
            {...{ min: lobActionLimits[name].least, max: lobActionLimits[name].most }}
            label={t(name)}
          />
        ))}
      </div>
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
