"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import { rateTalk } from "@/lib/conversations/staff/ratings/actions";
import { type Rating, ratingQuestions, ratingSteps } from "@/lib/conversations/staff/ratings/rules";
import { idle } from "@/lib/platform/action-state";

/** How somebody found the talk, for themselves alone (E6). */
export function RatingForm({ talkId, rating }: { talkId: string; rating: Rating | null }) {
  const t = useTranslations("staffTalks");
  const [state, rate] = useActionState(rateTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={rate} state={state} label={t("rating.title")}>
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={staffRefusalTexts(t)} />
      {ratingQuestions.map((question) => (
        <PressChoices
          key={question}
          label={t(`rating.questions.${question}`)}
          options={ratingSteps.map((value) => ({ value, label: t(`rating.steps.${value}`) }))}
          {...fields.choices(question, rating ? [String(rating[question])] : [])}
        />
      ))}
      <WhoSees who={t("rating.sees")} why={t("rating.why")} />
      <div>
        <SubmitButton kind="plain">{t("rating.save")}</SubmitButton>
      </div>
    </Form>
  );
}
