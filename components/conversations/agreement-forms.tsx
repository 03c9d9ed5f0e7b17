"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { AgreementFields, type AgreementText } from "@/components/conversations/agreement-fields";
import { firstOf, type FormState } from "@/components/conversations/typed";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { KeepOnDevice } from "@/components/ui/keep-on-device";
import { Notice } from "@/components/ui/notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { addAgreement, changeAgreement, withdrawAgreement } from "@/lib/conversations/agreements/actions";
import { agreementRefusalText } from "@/lib/conversations/labels";
import { idle } from "@/lib/platform/action-state";
import { isDay } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

const nothingYet: AgreementText = { text: "", doer: "student", dueOn: null };

type Adding = {
  talkId: string;
  /** Of this showing of the form, so that a second press adds nothing. */
  submission: string;
  /** The student's first name, or null when the student writes. */
  student: string | null;
};

/** Adds to a recorded talk what was agreed after all. */
export function AddAgreement({ talkId, submission, student }: Adding) {
  const t = useTranslations("conversations.agreements");
  const [state, add] = useActionState(addAgreement, idle);
  return (
    <Disclosure label={t("add")} open={isRefused(state)}>
      <Form action={add} state={state} label={t("add")}>
        <input type="hidden" name="talkId" value={talkId} />
        <Submission submission={submission} state={state} />
        <Refusal state={state} />
        <AgreementFields id="new" state={state} agreement={nothingYet} student={student} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton kind="plain">{t("addDo")}</SubmitButton>
          <KeepOnDevice form="agreement" subject={talkId} />
        </div>
      </Form>
    </Disclosure>
  );
}

type Changing = {
  agreement: AgreementText & { readonly id: string; readonly version: number };
  student: string | null;
};

/** Writes an agreement anew, or takes it away, over the version that was read. */
export function ChangeAgreement({ agreement, student }: Changing) {
  const t = useTranslations("conversations.agreements");
  const [changed, change] = useActionState(changeAgreement, idle);
  const [withdrawn, withdraw] = useActionState(withdrawAgreement, idle);
  const { id, version, text } = agreement;
  return (
    <Disclosure label={t("change")} open={isRefused(changed) || isRefused(withdrawn)}>
      <div className="grid gap-4">
        <Form action={change} state={changed} label={t("changeOf", { text })}>
          <Edition id={id} version={version} state={changed} />
          <Refusal state={changed} />
          <AgreementFields id={id} state={changed} agreement={agreement} student={student} />
          <div>
            <SubmitButton kind="plain">{t("changeDo")}</SubmitButton>
          </div>
        </Form>
        <Form action={withdraw} state={withdrawn} label={t("withdrawOf", { text })}>
          <Edition id={id} version={version} state={withdrawn} />
          <Refusal state={withdrawn} />
          <p className="text-small text-soft">{t("withdrawHint")}</p>
          <div>
            <SubmitButton kind="quiet">{t("withdraw")}</SubmitButton>
          </div>
        </Form>
      </div>
    </Disclosure>
  );
}

function isRefused(state: FormState): boolean {
  return state.status === "refused" || state.status === "invalid";
}

/** After a stale save the form goes on from the newer version, which `Refusal` shows. */
function Edition({ id, version, state }: { id: string; version: number; state: FormState }) {
  const newer = state.status === "refused" ? state.current : undefined;
  return (
    <>
      <input type="hidden" name="agreementId" value={id} />
      <input type="hidden" name="version" value={newer?.version ?? version} />
    </>
  );
}

function Refusal({ state }: { state: FormState }) {
  const t = useTranslations("conversations.agreements");
  const locale = useLocale();
  const saved = state.status === "refused" ? state.current?.text : undefined;
  if (!saved)
    return <FormNotice state={state} text={agreementRefusalText((refusal) => t(`refusals.${refusal}`))} />;
  const due = firstOf(saved, "due");
  return (
    <Notice state="attention" text={t("stale")} urgent>
      <p>
        {[firstOf(saved, "agreement"), isDay(due) ? shortDate(due, locale) : ""].filter(Boolean).join(", ")}
      </p>
    </Notice>
  );
}
