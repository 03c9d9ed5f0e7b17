"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalWords } from "@/components/plans/plan-words";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { adoptPlan } from "@/lib/plans/actions";
import type { Day } from "@/lib/platform/calendar";
import { idle } from "@/lib/platform/action-state";

type Props = {
  planId: string;
  submission: string;
  /** Which text stands on the page: that is what is adopted. */
  edition: number;
  /** The version it will be. */
  number: number;
  members: number;
  today: Day;
  back: string;
};

/** Records that the team made the plan its own: when, and with how many (G11, G13). */
export function AdoptForm({ planId, submission, edition, number, members, today, back }: Props) {
  const t = useTranslations("plans");
  const [state, adopt] = useActionState(adoptPlan, idle);
  const fields = useFields(state);
  const refusals = { ...refusalWords(t), stale: t("adopt.readAgain") };
  return (
    <Form action={adopt} state={state}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={edition} />
      <FormNotice state={state} text={refusals} />
      <DateField {...fields.text("adoptedOn", today)} label={t("adopt.dateLabel")} max={today} />
      <TextField
        {...fields.text("presentCount", "")}
        type="number"
        inputMode="numeric"
        min={1}
        label={t("adopt.presentLabel")}
        hint={t("adopt.presentHint", { members })}
      />
      <p className="text-small text-soft">{t("adopt.after")}</p>
      <div className="form-actions" data-sticky="yes">
        <LinkButton kind="quiet" href={back}>
          {t("form.cancel")}
        </LinkButton>
        <SubmitButton>{t("adopt.submit", { number })}</SubmitButton>
      </div>
    </Form>
  );
}
