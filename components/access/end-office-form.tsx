"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { endAppointment } from "@/lib/organisation/appointments/actions";
import { appointmentRefusals } from "@/lib/organisation/appointments/labels";
import { idle } from "@/lib/platform/action-state";

/** Ends an office, at once or on a day; two forms, so that neither is done by accident. */
export function EndOfficeForm({ appointmentId }: { appointmentId: string }) {
  const t = useTranslations("access");
  const [state, submit] = useActionState(endAppointment, idle);
  const fields = useFields(state);
  const hidden = <input type="hidden" name="appointmentId" value={appointmentId} />;
  return (
    <div className="grid gap-4">
      <FormNotice state={state} text={appointmentRefusals(t)} />
      <form action={submit}>
        {hidden}
        <SubmitButton kind="grave">{t("offices.endNow")}</SubmitButton>
      </form>
      <Form action={submit} state={state} label={t("offices.endLater")}>
        {hidden}
        <DateField id={`ends-${appointmentId}`} label={t("offices.endOn")} {...fields.text("endsOn")} />
        <div>
          <SubmitButton kind="plain">{t("offices.endLater")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
