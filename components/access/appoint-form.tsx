"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { appoint } from "@/lib/organisation/appointments/actions";
import { appointmentRefusals } from "@/lib/organisation/appointments/labels";
import { idle } from "@/lib/platform/action-state";
import type { Office } from "@/lib/platform/actor";

const offices: readonly Office[] = [
  "team-lead",
  "lob-coordinator",
  "second-line",
  "hr",
  "directorate",
  "admin",
  "privacy-officer",
];

type Place = { readonly kind: "unit" | "team"; readonly id: string; readonly name: string };

/** Gives an office, for the institution or a part of it, from a day on. */
export function AppointForm({
  personId,
  places,
  today,
}: {
  personId: string;
  places: readonly Place[];
  today: string;
}) {
  const t = useTranslations("access");
  const [state, submit] = useActionState(appoint, idle);
  const fields = useFields(state);
  const scopes = [
    { value: "institution", label: t("offices.whole") },
    ...places.map(({ kind, id, name }) => ({
      value: `${kind}:${id}`,
      label: t(`offices.${kind}`, { name }),
    })),
  ];
  return (
    <Form action={submit} state={state} label={t("offices.add")}>
      <FormNotice state={state} text={appointmentRefusals(t)} />
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        label={t("offices.office")}
        empty=""
        options={offices.map((value) => ({ value, label: t(`officeNames.${value}`) }))}
        {...fields.text("office")}
      />
      <SelectField label={t("offices.scope")} options={scopes} {...fields.text("scope", "institution")} />
      <DateField label={t("offices.startsOn")} {...fields.text("startsOn", today)} />
      <DateField label={t("offices.endsOn")} hint={t("offices.endsOnHint")} {...fields.text("endsOn")} />
      <div className="form-actions">
        <SubmitButton>{t("offices.add")}</SubmitButton>
      </div>
    </Form>
  );
}
