"use client";

import { useTranslations } from "next-intl";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";

/** What was noticed, with what does not belong there and who reads it. */
export function SignalWords({ fields }: { fields: ReturnType<typeof useFields> }) {
  const t = useTranslations("signals.form");
  return (
    <TextAreaField
      label={t("words")}
      hint={t("wordsHint")}
      rows={5}
      maxLength={1500}
      sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
      {...fields.text("words")}
    />
  );
}
