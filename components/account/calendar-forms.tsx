"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickField } from "@/components/ui/tick-field";
import { changeCalendar, endCalendar, makeCalendar } from "@/lib/calendars/actions";
import { idle } from "@/lib/platform/action-state";

type Chosen = { readonly isNeutral: boolean; readonly hasPlanDays: boolean };
type Props = { readonly chosen: Chosen | null; readonly submission: string };

/** Makes, replaces or ends the address of one's calendar, and chooses what stands in it. */
export function CalendarForms({ chosen, submission }: Props) {
  const t = useTranslations("account.calendar");
  const [made, make] = useActionState(makeCalendar, idle);
  return (
    <div className="grid gap-4">
      {made.status === "done" && chosen ? <Secret address={made.data.address} /> : null}
      {chosen ? <Choices chosen={chosen} submission={submission} /> : null}
      <Form action={make} state={made} label={t(chosen ? "again" : "make")}>
        <FormNotice state={made} text={{}} />
        {chosen ? <Kept chosen={chosen} /> : <Ticks chosen={{ isNeutral: false, hasPlanDays: false }} />}
        {chosen ? <p className="text-small text-soft">{t("againHint")}</p> : null}
        <div className="form-actions">
          <SubmitButton kind="plain">{t(chosen ? "again" : "make")}</SubmitButton>
        </div>
      </Form>
      {chosen ? <Ending submission={submission} /> : null}
    </div>
  );
}

/** The address, once: who has it reads the calendar. */
function Secret({ address }: { readonly address: string }) {
  const t = useTranslations("account.calendar");
  return (
    <Notice state="ok" text={t("made")}>
      <label className="field">
        <span>{t("address")}</span>
        <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className="text-small">{t("how")}</p>
      <p className="mt-2 text-small">{t("secret")}</p>
    </Notice>
  );
}

function Choices({ chosen, submission }: { readonly chosen: Chosen; readonly submission: string }) {
  const t = useTranslations("account.calendar");
  const [state, change] = useActionState(changeCalendar, idle);
  return (
    <Form action={change} state={state} label={t("title")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={{ "no-calendar": t("none") }} />
      <Ticks chosen={chosen} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function Ending({ submission }: { readonly submission: string }) {
  const t = useTranslations("account.calendar");
  const [state, end] = useActionState(endCalendar, idle);
  return (
    <Form action={end} state={state} label={t("end")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={{}} />
      <div className="form-actions">
        <SubmitButton kind="quiet">{t("end")}</SubmitButton>
      </div>
    </Form>
  );
}

function Ticks({ chosen }: { readonly chosen: Chosen }) {
  const t = useTranslations("account.calendar");
  return (
    <>
      <TickField
        name="hasPlanDays"
        label={t("planDays")}
        hint={t("planDaysHint")}
        defaultChecked={chosen.hasPlanDays}
      />
      <TickField
        name="isNeutral"
        label={t("neutral")}
        hint={t("neutralHint")}
        defaultChecked={chosen.isNeutral}
      />
    </>
  );
}

/** What was chosen goes along to the new address. */
function Kept({ chosen }: { readonly chosen: Chosen }) {
  return (
    <>
      {chosen.hasPlanDays ? <input type="hidden" name="hasPlanDays" value="yes" /> : null}
      {chosen.isNeutral ? <input type="hidden" name="isNeutral" value="yes" /> : null}
    </>
  );
}
