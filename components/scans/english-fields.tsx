"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { Fields } from "@/components/ui/use-fields";
import { stepsAsText, type Wording } from "@/lib/scans/instruments/rules";

/** The same question for who reads Koers in English; what stays empty, they read in Dutch. */
export function EnglishFields({
  id,
  english,
  fields,
}: {
  id: string;
  english: Wording | null;
  fields: Fields;
}) {
  const t = useTranslations("scanForms");
  const optional = useTranslations("common")("optional");
  const isWrong = ["englishText", "englishHint", "englishSteps"].some((name) => fields.errorOf(name));
  return (
    <Disclosure label={t("inEnglish")} open={isWrong}>
      <div className="grid gap-4">
        <p className="text-small text-soft">{t("inEnglishHint")}</p>
        <TextField
          id={`${id}et`}
          label={t("englishQuestion")}
          maxLength={300}
          lang="en"
          optional={optional}
          {...fields.text("englishText", english?.text)}
        />
        <TextField
          id={`${id}eh`}
          label={t("englishHint")}
          maxLength={500}
          lang="en"
          optional={optional}
          {...fields.text("englishHint", english?.hint)}
        />
        <TextAreaField
          id={`${id}es`}
          label={t("englishSteps")}
          hint={t("englishStepsHint")}
          rows={5}
          lang="en"
          optional={optional}
          {...fields.text("englishSteps", stepsAsText(english?.steps ?? []))}
        />
      </div>
    </Disclosure>
  );
}
