"use client";

import { useTranslations } from "next-intl";
import type { WritingState } from "@/components/plans/use-writing";
import { TextField } from "@/components/ui/text-field";

type Props = {
  form: Pick<WritingState, "text">;
  label: string;
  hint: string;
  addressLabel: string;
  addressHint: string;
};

/** The name of a document kept elsewhere, and where it is found. */
export function DocumentFields({ form, label, hint, addressLabel, addressHint }: Props) {
  const optional = useTranslations("common")("optional");
  return (
    <>
      <TextField
        {...form.text("documentTitle")}
        label={label}
        hint={hint}
        optional={optional}
        maxLength={160}
      />
      <TextField
        {...form.text("documentAddress")}
        type="url"
        inputMode="url"
        label={addressLabel}
        hint={addressHint}
        optional={optional}
        maxLength={500}
      />
    </>
  );
}
