"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { KeepOnDevice } from "@/components/ui/keep-on-device";
import { Press } from "@/components/ui/press";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { endGuest, inviteGuest, shareWords } from "@/lib/conversations/guests/actions";
import { longestSharedWords } from "@/lib/conversations/guests/rules";
import { guestRefusalText } from "@/lib/conversations/labels";
import { idle } from "@/lib/platform/action-state";
import { languageOptions } from "@/lib/platform/words";

/** Asks somebody from the placement to join a talk by a link of their own. */
export function InviteGuestForm({ talkId, hasMail }: { talkId: string; hasMail: boolean }) {
  const t = useTranslations("guests");
  const optional = useTranslations("common")("optional");
  const [state, invite] = useActionState(inviteGuest, idle);
  const fields = useFields(state);
  return (
    <Form action={invite} state={state} label={t("invite")}>
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice
        state={state}
        text={guestRefusalText((refusal) => t(`refusals.${refusal}`))}
        done={t(hasMail ? "askedMail" : "asked")}
      />
      <TextField label={t("name")} maxLength={80} autoComplete="off" {...fields.text("name")} />
      <TextField label={t("company")} maxLength={80} {...{ optional }} {...fields.text("company")} />
      <TextField
        label={t("email")}
        hint={t(hasMail ? "emailHint" : "noMail")}
        type="email"
        maxLength={200}
        {...{ optional }}
        {...fields.text("email")}
      />
      <SelectField
        label={t(hasMail ? "localeMail" : "locale")}
        options={languageOptions}
        {...fields.text("locale", "nl")}
      />
      <div>
        <SubmitButton kind="plain">{t("ask")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Ends somebody's link; what they wrote stays. */
export function EndGuest({ talkId, guestId, name }: { talkId: string; guestId: string; name: string }) {
  const t = useTranslations("guests");
  return (
    <Press
      action={endGuest}
      fields={{ talkId, guestId }}
      kind="quiet"
      label={t("end")}
      name={t("endWho", { name })}
      text={guestRefusalText((refusal) => t(`refusals.${refusal}`))}
    />
  );
}

type SharedProps = {
  talkId: string;
  version: number;
  shared: string;
  /** Who reads it, as people say it: "Bea en Tom", and how many these are. */
  who: { names: string; count: number };
  submission: string;
};

/** Writes what guests read of the talk, until the student confirms it. */
export function SharedWordsForm({ talkId, version, shared, who, submission }: SharedProps) {
  const t = useTranslations("guests");
  const [state, share] = useActionState(shareWords, idle);
  const fields = useFields(state);
  return (
    <Form action={share} state={state} label={t("wordsField", who)}>
      <input type="hidden" name="talkId" value={talkId} />
      <Submission submission={submission} version={version} state={state} />
      <FormNotice
        state={state}
        text={guestRefusalText((refusal) => t(`refusals.${refusal}`))}
        done={t("saved")}
      />
      <BothTexts
        state={state}
        title={t("both")}
        hint={t("bothHint")}
        fields={[{ name: "shared", label: t("wordsTitle", who) }]}
      />
      <TextAreaField
        label={t("wordsField", who)}
        hint={t("wordsHint", { names: who.names })}
        rows={4}
        maxLength={longestSharedWords}
        {...fields.text("shared", shared)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
        <KeepOnDevice form="shared-words" subject={talkId} />
      </div>
    </Form>
  );
}
