"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import type { Settlement } from "@/lib/conversations/agreements/rules";
import {
  addStaffAgreement,
  reopenStaffAgreement,
  settleStaffAgreement,
  withdrawStaffAgreement,
} from "@/lib/conversations/staff/agreements/actions";
import { type StaffDoer, staffDoers } from "@/lib/conversations/staff/agreements/rules";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import { idle } from "@/lib/platform/action-state";

/** Which of the two reads, and what the other is called. */
export type Reader = { as: StaffDoer; other: string };

/** Who of the two does it, in the words of the reader. */
export function useDoerOptions({ as, other }: Reader) {
  const t = useTranslations("staffTalks.agreements.doers");
  return staffDoers.map((value) => ({ value, label: value === as ? t("you") : t("other", { name: other }) }));
}

/** Adds to a recorded talk what was agreed after all. */
export function AddStaffAgreement({
  talkId,
  submission,
  reader,
}: {
  talkId: string;
  submission: string;
  reader: Reader;
}) {
  const t = useTranslations("staffTalks");
  const optional = useTranslations("common")("optional");
  const [state, add] = useActionState(addStaffAgreement, idle);
  const fields = useFields(state);
  const options = useDoerOptions(reader);
  return (
    <Disclosure label={t("agreements.add")} open={state.status === "refused" || state.status === "invalid"}>
      <Form action={add} state={state} label={t("agreements.add")}>
        <Submission submission={submission} state={state} />
        <input type="hidden" name="talkId" value={talkId} />
        <FormNotice state={state} text={staffRefusalTexts(t)} />
        <TextField label={t("agreements.what")} maxLength={500} {...fields.text("agreement")} />
        <SelectField label={t("record.doer")} options={options} {...fields.text("doer", "employee")} />
        <DateField label={t("record.due")} optional={optional} {...fields.text("due")} />
        <div>
          <SubmitButton kind="plain">{t("agreements.addDo")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

type Props = { id: string; text: string };

/** Says how an agreement ended, with one press; and takes that back with another. */
export function SettleStaffButtons({ settlement, ...props }: Props & { settlement: Settlement | null }) {
  return settlement === null ? <Settle {...props} /> : <Reopen {...props} />;
}

function Settle({ id, text }: Props) {
  const t = useTranslations("staffTalks");
  const [state, settle] = useActionState(settleStaffAgreement, idle);
  return (
    <form action={settle} aria-label={text} className="no-print flex flex-wrap items-center gap-2">
      <input type="hidden" name="agreementId" value={id} />
      <SubmitButton kind="plain" name="settlement" value="done">
        {t("agreements.done")}
      </SubmitButton>
      <SubmitButton kind="quiet" name="settlement" value="dropped">
        {t("agreements.drop")}
      </SubmitButton>
      <FormNotice state={state} text={staffRefusalTexts(t)} />
    </form>
  );
}

function Reopen({ id, text }: Props) {
  const t = useTranslations("staffTalks");
  const [state, reopen] = useActionState(reopenStaffAgreement, idle);
  return (
    <form action={reopen} aria-label={text} className="no-print flex flex-wrap items-center gap-2">
      <input type="hidden" name="agreementId" value={id} />
      <SubmitButton kind="quiet">{t("agreements.undo")}</SubmitButton>
      <FormNotice state={state} text={staffRefusalTexts(t)} />
    </form>
  );
}

/** Takes an open agreement away before the employee read the report. */
export function WithdrawStaffButton({ id, text }: Props) {
  const t = useTranslations("staffTalks");
  const [state, withdraw] = useActionState(withdrawStaffAgreement, idle);
  return (
    <form
      action={withdraw}
      aria-label={`${t("agreements.withdraw")}: ${text}`}
      className="no-print flex flex-wrap items-center gap-2"
    >
      <input type="hidden" name="agreementId" value={id} />
      <SubmitButton kind="quiet">{t("agreements.withdraw")}</SubmitButton>
      <FormNotice state={state} text={staffRefusalTexts(t)} />
    </form>
  );
}
