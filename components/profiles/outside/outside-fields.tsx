"use client";

import { useTranslations } from "next-intl";
import { DateField, TextField } from "@/components/ui/text-field";
import type { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";

type Words = { readonly organisation: string; readonly name: string; readonly endsOn: string };
type Props = { id: string; fields: ReturnType<typeof useFields>; words: Words };

/** Where somebody from outside is from, what they are called if that is needed, and until when. */
export function OutsideFields({ id, fields, words }: Props) {
  const t = useTranslations("profileForms.outside");
  const common = useTranslations("common");
  return (
    <>
      <TextField
        id={`${id}-organisation`}
        label={t("organisation")}
        hint={t("organisationHint")}
        maxLength={80}
        {...fields.text("organisation", words.organisation)}
      />
      <TextField
        id={`${id}-name`}
        label={t("name")}
        hint={t("nameHint")}
        optional={common("optional")}
        maxLength={80}
        autoComplete="off"
        sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
        {...fields.text("name", words.name)}
      />
      <DateField
        id={`${id}-ends-on`}
        label={t("endsOn")}
        hint={t("endsOnHint")}
        {...fields.text("endsOn", words.endsOn)}
      />
    </>
  );
}
