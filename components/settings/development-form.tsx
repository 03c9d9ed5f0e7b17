"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { changeDevelopment } from "@/lib/settings/development/actions";
import { type Development, wordsOfDevelopment } from "@/lib/settings/development/rules";

type Props = { said: Development & { version: number }; submission: string };

/** Within how many days a team has its answer, who pays for development here, and how many hours there are (F14, F15, G12). */
export function DevelopmentForm({ said, submission }: Props) {
  const t = useTranslations("settings.development");
  const optional = useTranslations("common")("optional");
  const [state, save] = useActionState(changeDevelopment, idle);
  const fields = useFields(state);
  const words = wordsOfDevelopment(said);
  const names = ["trainingAnswerDays", "fundingSources", "yearHours", "yearHoursSource"] as const;
  return (
    <Form action={save} state={state} label={t("title")}>
      <Submission submission={submission} version={said.version} state={state} />
      <FormNotice state={state} text={{}} done={t("saved")} />
      <BothTexts
        state={state}
        title={t("both")}
        hint={t("bothHint")}
        fields={names.map((name) => ({ name, label: t(name) }))}
      />
      <TextField
        {...fields.text("trainingAnswerDays", words.trainingAnswerDays)}
        label={t("trainingAnswerDays")}
        hint={t("trainingAnswerDaysHint")}
        type="number"
        inputMode="numeric"
        min={1}
        max={40}
      />
      <TextAreaField
        {...fields.text("fundingSources", words.fundingSources)}
        label={t("fundingSources")}
        hint={t("fundingSourcesHint")}
        {...{ optional }}
        rows={4}
      />
      <TextField
        {...fields.text("yearHours", words.yearHours)}
        label={t("yearHours")}
        hint={t("yearHoursHint")}
        inputMode="decimal"
        maxLength={8}
      />
      <TextField
        {...fields.text("yearHoursSource", words.yearHoursSource)}
        label={t("yearHoursSource")}
        hint={t("yearHoursSourceHint")}
        {...{ optional }}
        maxLength={120}
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
