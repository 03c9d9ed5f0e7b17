"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { EnglishFields } from "@/components/scans/english-fields";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { addQuestion, changeQuestion } from "@/lib/scans/instruments/actions";
import { type QuestionView, questionKinds, stepsAsText } from "@/lib/scans/instruments/rules";
import { scanRefusalTexts } from "@/lib/scans/labels";

/** A new question, or one that is reworded. A question about a competence keeps the institution's levels. */
export function QuestionForm({ instrumentId, question }: { instrumentId: string; question?: QuestionView }) {
  const t = useTranslations("scanForms");
  const common = useTranslations("common");
  const [state, save] = useActionState(question ? changeQuestion : addQuestion, idle);
  const fields = useFields(state);
  const id = useId();
  const kinds = questionKinds.map((kind) => ({ value: kind, label: t(`questionKinds.${kind}`) }));
  const steps = question ? stepsAsText(question.steps) : "";
  const label = t(question ? "changeQuestion" : "addQuestion");
  return (
    <Form action={save} state={state} label={label}>
      {question ? (
        <input type="hidden" name="questionId" value={question.id} />
      ) : (
        <input type="hidden" name="instrumentId" value={instrumentId} />
      )}
      <FormNotice state={state} text={scanRefusalTexts(t)} done={t("questionSaved")} />
      <WordTips>
        <TextField
          id={`${id}t`}
          label={t("question")}
          maxLength={300}
          {...fields.text("text", question?.text)}
        />
      </WordTips>
      <TextField
        id={`${id}h`}
        label={t("questionHint")}
        optional={common("optional")}
        maxLength={500}
        {...fields.text("hint", question?.hint)}
      />
      {question?.competenceId ? (
        <>
          <input type="hidden" name="kind" value="scale" />
          <input type="hidden" name="steps" value={steps} />
        </>
      ) : (
        <>
          <PressChoices
            label={t("questionKind")}
            options={kinds}
            {...fields.choices("kind", [question?.kind ?? "scale"])}
          />
          <WordTips>
            <TextAreaField
              id={`${id}s`}
              label={t("steps")}
              hint={t("stepsHint")}
              optional={t("stepsOptional")}
              rows={5}
              {...fields.text("steps", steps)}
            />
          </WordTips>
        </>
      )}
      <EnglishFields id={id} english={question?.english ?? null} fields={fields} />
      <div>
        <SubmitButton kind="plain">{label}</SubmitButton>
      </div>
    </Form>
  );
}
