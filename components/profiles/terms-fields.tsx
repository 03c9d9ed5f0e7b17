"use client";

import { useTranslations } from "next-intl";
import { DateField, TextField } from "@/components/ui/text-field";
import type { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";

type Terms = { readonly hours: string; readonly startsOn: string; readonly endsOn: string };

/** How many hours a year, and from when until when. */
export function TermsFields({ fields, terms }: { fields: ReturnType<typeof useFields>; terms: Terms }) {
  const t = useTranslations("profileForms");
  const common = useTranslations("common");
  return (
    <>
      <TextField
        label={t("hours")}
        hint={t("hoursHint")}
        inputMode="decimal"
        maxLength={8}
        sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
        {...fields.text("hours", terms.hours)}
      />
      <DateField label={t("startsOn")} {...fields.text("startsOn", terms.startsOn)} />
      <DateField label={t("endsOn")} optional={common("optional")} {...fields.text("endsOn", terms.endsOn)} />
    </>
  );
}
