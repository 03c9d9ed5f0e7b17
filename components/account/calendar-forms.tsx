"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
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
  if (!chosen)
    return (
      <Form action={make} state={made} label={t("make")}>
        <FormNotice state={made} text={{}} />
        <Ticks chosen={{ isNeutral: false, hasPlanDays: false }} />
        <div className="form-actions">
          <SubmitButton kind="plain">{t("make")}</SubmitButton>
        </div>
      </Form>
    );
  return (
    <div className="grid gap-4">
      {made.status === "done" ? <Secret address={made.data.address} /> : null}
      <Choices chosen={chosen} submission={submission} />
      <Disclosure label={t("other")}>
        <Form action={make} state={made} label={t("again")}>
          <FormNotice state={made} text={{}} />
          <Kept chosen={chosen} />
          <p className="text-small text-soft">{t("againHint")}</p>
          <div className="form-actions">
            <SubmitButton kind="plain">{t("again")}</SubmitButton>
          </div>
        </Form>
        <Ending submission={submission} />
      </Disclosure>
    </div>
  );
}

/** The address, once: who has it reads the calendar. */
function Secret({ address }: { readonly address: string }) {
  const t = useTranslations("account.calendar");
  return (
    <Notice state="ok" text={t("made")}>
      <p className="my-2">
        <span className="sr-only">{t("address")}: </span>
        <code className="wrap-anywhere select-all text-small">{address}</code>
      </p>
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
