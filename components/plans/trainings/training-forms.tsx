"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FundingField } from "@/components/plans/funding";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { PressChoices } from "@/components/ui/press-choices";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { answers } from "@/lib/conversations/staff/requests/rules";
import { answerTraining, askTraining, withdrawTraining } from "@/lib/plans/trainings/actions";
import { trainingRefusals } from "@/lib/plans/trainings/labels";
import { mostPeople } from "@/lib/plans/trainings/rules";
import { idle } from "@/lib/platform/action-state";

type AskProps = {
  teamId: string;
  goals: readonly { id: string; name: string }[];
  sources: readonly string[];
  submission: string;
  back: string;
};

/** What the team wants to learn, why, with how many, when and for how long (G12). */
export function AskTrainingForm({ teamId, goals, sources, submission, back }: AskProps) {
  const t = useTranslations("trainings");
  const common = useTranslations("common");
  const [state, ask] = useActionState(askTraining, idle);
  const fields = useFields(state);
  return (
    <Form action={ask} state={state} label={t("ask.title")}>
      <Submission {...{ submission, state }} />
      <input type="hidden" name="teamId" value={teamId} />
      <FormNotice state={state} text={trainingRefusals(t)} />
      <TextField
        {...fields.text("what")}
        label={t("ask.what")}
        hint={t("ask.whatHint")}
        maxLength={160}
        sees={<WhoSees who={t("ask.sees")} why={t("ask.seesWhy")} />}
      />
      <TextAreaField {...fields.text("why")} label={t("ask.why")} hint={t("ask.whyHint")} rows={3} />
      {goals.length > 0 ? (
        <SelectField
          {...fields.text("goalId")}
          label={t("ask.goal")}
          optional={common("optional")}
          empty={t("ask.noGoal")}
          options={goals.map(optionOf)}
        />
      ) : null}
      <TextField
        {...fields.text("period")}
        label={t("ask.period")}
        hint={t("ask.periodHint")}
        maxLength={120}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] items-start gap-6">
        <TextField
          {...fields.text("people")}
          label={t("ask.people")}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostPeople}
        />
        <TextField
          {...fields.text("hours")}
          label={t("ask.hours")}
          hint={t("ask.hoursHint")}
          inputMode="decimal"
          maxLength={8}
        />
      </div>
      <FundingField {...fields.text("funding")} sources={sources} />
      <div className="form-actions">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("ask.submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** The answer with its reason, given once, for the whole team to read. */
export function AnswerTrainingForm({ trainingId, what }: { trainingId: string; what: string }) {
  const t = useTranslations("trainings");
  const [state, answer] = useActionState(answerTraining, idle);
  const fields = useFields(state);
  return (
    <Form action={answer} state={state} label={t("answer.form", { what })}>
      <input type="hidden" name="trainingId" value={trainingId} />
      <FormNotice state={state} text={trainingRefusals(t)} />
      <PressChoices
        id={`answer-${trainingId}`}
        label={t("answer.choice")}
        options={answers.map((value) => ({ value, label: t(`state.${value}`) }))}
        {...fields.choices("answer")}
      />
      <TextAreaField
        id={`reason-${trainingId}`}
        label={t("answer.reason")}
        hint={t("answer.reasonHint")}
        rows={3}
        sees={<WhoSees who={t("answer.sees")} />}
        {...fields.text("reason")}
      />
      <div>
        <SubmitButton>{t("answer.submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Takes back what was not answered yet. */
export function WithdrawTraining({ trainingId, what }: { trainingId: string; what: string }) {
  const t = useTranslations("trainings");
  return (
    <Press
      action={withdrawTraining}
      fields={{ trainingId }}
      label={t("withdraw")}
      about={what}
      kind="quiet"
      text={trainingRefusals(t)}
    />
  );
}
