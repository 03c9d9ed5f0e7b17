"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { optionalKinds } from "@/lib/conversations/rules";
import { idle } from "@/lib/platform/action-state";
import { changeCounting } from "@/lib/settings/counting/actions";
import type { Counting } from "@/lib/settings/counting/rules";

type Props = { said: Counting & { version: number }; submission: string };

/** Which kinds of talks count towards the minimum besides those that always do (O11, O21, V2). */
export function CountingForm({ said, submission }: Props) {
  const t = useTranslations("settings");
  const [state, change] = useActionState(changeCounting, idle);
  const fields = useFields(state);
  const names = optionalKinds.map((value) => ({ value, label: t(`counting.names.${value}`) }));
  const nameOf = (kind: string) => names.find(({ value }) => value === kind)?.label ?? kind;
  return (
    <Form action={change} state={state} label={t("counting.title")}>
      <Submission submission={submission} version={said.version} state={state} />
      <FormNotice state={state} text={{}} done={t("saved")} />
      <BothTexts
        state={state}
        title={t("meanwhile.title")}
        hint={t("meanwhile.hint")}
        fields={[{ name: "kind", label: t("counting.kinds"), say: nameOf }]}
      />
      <PressChoices
        many
        label={t("counting.kinds")}
        hint={t("counting.hint")}
        options={names}
        {...fields.choices("kind", said.alsoCounting)}
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
