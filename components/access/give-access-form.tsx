"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import type { Gift as GiftOfAccess, PasswordGiftRefusal } from "@/lib/access/commands";
import { accessRefusals } from "@/lib/access/labels";
import type { ActionState } from "@/lib/platform/action-state";

type Props = {
  readonly personId: string;
  readonly name: string;
  readonly hasProvider: boolean;
  readonly state: ActionState<PasswordGiftRefusal, GiftOfAccess>;
  readonly submit: (form: FormData) => void;
};

/** Lets somebody in, by single sign-on or with a password to hand over. */
export function GiveAccessForm({ personId, name, hasProvider, state, submit }: Props) {
  const t = useTranslations("access");
  const fields = useFields(state);
  const ways = (hasProvider ? (["single-sign-on", "password"] as const) : (["password"] as const)).map(
    (value) => ({
      value,
      label: t(`person.ways.${value}`),
    }),
  );
  return (
    <Form action={submit} state={state} label={t("person.give")}>
      <FormNotice state={state} text={accessRefusals(t)} />
      <input type="hidden" name="personId" value={personId} />
      {hasProvider ? (
        <PressChoices
          label={t("person.way", { name })}
          hint={t("person.wayHint")}
          options={ways}
          {...fields.choices("way", ["single-sign-on"])}
        />
      ) : (
        <input type="hidden" name="way" value="password" />
      )}
      <div className="form-actions">
        <SubmitButton>{t("person.give")}</SubmitButton>
      </div>
    </Form>
  );
}
