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
import { arrangeVisits } from "@/lib/visits/arrangements/actions";
import type { Arrangement } from "@/lib/visits/arrangements/rules";

/** HR writes what the institution looks at, a sentence on each line, and from when somebody counts (I1). */
export function ArrangementForm({
  arrangement,
  submission,
}: {
  arrangement: Arrangement;
  submission: string;
}) {
  const t = useTranslations("visits.arrangement");
  const report = useTranslations("visits.report");
  const [state, arrange] = useActionState(arrangeVisits, idle);
  const fields = useFields(state);
  const lines = arrangement.sentences.join("\n");
  return (
    <Form action={arrange} state={state} label={t("change")}>
      <Submission submission={submission} version={arrangement.number} state={state} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={report("meanwhile")}
        hint={t("keeps")}
        fields={[
          { name: "sentences", label: t("sentences"), split: (text) => text.split("\n") },
          { name: "months", label: t("monthsLabel") },
        ]}
      />
      <TextAreaField
        label={t("sentences")}
        hint={t("sentencesHint")}
        rows={8}
        {...fields.text("sentences", lines)}
      />
      <div className="[&_.input]:max-w-32">
        <TextField
          type="number"
          inputMode="numeric"
          min={0}
          max={12}
          label={t("monthsLabel")}
          {...fields.text("months", String(arrangement.months))}
        />
      </div>
      <p className="text-small text-soft">{t("keeps")}</p>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
