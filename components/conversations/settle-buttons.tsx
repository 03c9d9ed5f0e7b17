"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { reopenAgreement, settleAgreement } from "@/lib/conversations/agreements/actions";
import type { Settlement } from "@/lib/conversations/agreements/rules";
import { agreementRefusalText } from "@/lib/conversations/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { id: string; text: string };

/** Says how an agreement ended, with one press; and takes it back with another. */
export function SettleButtons({ settlement, ...agreement }: Props & { settlement: Settlement | null }) {
  return settlement === null ? <Settle {...agreement} /> : <Reopen {...agreement} />;
}

function Settle({ id, text }: Props) {
  const t = useTranslations("conversations.agreements");
  const [state, settle] = useActionState(settleAgreement, idle);
  return (
    <form action={settle} aria-label={text} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="agreementId" value={id} />
      <SubmitButton kind="plain" name="settlement" value="done">
        {t("done")}
      </SubmitButton>
      <SubmitButton kind="quiet" name="settlement" value="dropped">
        {t("drop")}
      </SubmitButton>
      <FormNotice state={state} text={agreementRefusalText((refusal) => t(`refusals.${refusal}`))} />
    </form>
  );
}

function Reopen({ id, text }: Props) {
  const t = useTranslations("conversations.agreements");
  const [state, reopen] = useActionState(reopenAgreement, idle);
  return (
    <form action={reopen} aria-label={text} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="agreementId" value={id} />
      <SubmitButton kind="quiet">{t("undo")}</SubmitButton>
      <FormNotice state={state} text={agreementRefusalText((refusal) => t(`refusals.${refusal}`))} />
    </form>
  );
}
