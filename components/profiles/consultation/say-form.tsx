"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { addComment } from "@/lib/profiles/consultations/actions";
import { voices } from "@/lib/profiles/consultations/rules";
import { refusalTexts } from "@/lib/profiles/labels";

type Props = {
  consultationId: string;
  submission: string;
  /** What it is about; empty for the whole role. */
  task: { readonly id: string; readonly what: string } | null;
  teams: readonly { readonly id: string; readonly name: string; readonly isLed: boolean }[];
};

/** Saying something about a task or the whole, on one's own or as the leader for the team. */
export function SayForm({ consultationId, submission, task, teams }: Props) {
  const t = useTranslations("consultations.form");
  const refusals = useTranslations("profileForms");
  const [state, say] = useActionState(addComment, idle);
  const fields = useFields(state);
  const id = useId();
  const [only, ...others] = teams;
  return (
    <Form action={say} state={state} label={task ? t("wordsOf", { task: task.what }) : t("wordsWhole")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="taskId" value={task?.id ?? ""} />
      <FormNotice state={state} text={refusalTexts(refusals)} done={t("said")} />
      {only && others.length === 0 ? (
        <input type="hidden" name="teamId" value={only.id} />
      ) : (
        <SelectField
          id={`${id}team`}
          label={t("team")}
          options={teams.map(({ id: value, name }) => ({ value, label: name }))}
          {...fields.text("teamId", only?.id)}
        />
      )}
      <WordTips>
        <TextAreaField
          id={`${id}words`}
          label={t("words")}
          rows={3}
          maxLength={1500}
          sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
          {...fields.text("words")}
        />
      </WordTips>
      {teams.some(({ isLed }) => isLed) ? (
        <PressChoices
          id={`${id}voice`}
          label={t("voice")}
          options={voices.map((voice) => ({ value: voice, label: t(`voices.${voice}`) }))}
          {...fields.choices("voice", ["own"])}
        />
      ) : null}
      <div className="form-actions">
        <SubmitButton kind="plain">{t("say")}</SubmitButton>
      </div>
    </Form>
  );
}
