"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { coachRefusalText } from "@/lib/organisation/students/labels";
import { answerHandover } from "@/lib/organisation/students/actions";
import { idle } from "@/lib/platform/action-state";

type Props = {
  studentId: string;
  /** The first name of the new coach. */
  coach: string;
  opens: boolean;
  /** Whether the student answered before: then only the other answer is left to give. */
  isAnswered?: boolean;
};

/** The student says whether a new coach reads what they told the one before; the answer holds until they change it. */
export function EarlierForm({ studentId, coach, opens, isAnswered = false }: Props) {
  const t = useTranslations("conversations.coach");
  const [state, answer] = useActionState(answerHandover, idle);
  return (
    <Form action={answer} state={state} label={t("earlier")}>
      <input type="hidden" name="studentId" value={studentId} />
      <FormNotice state={state} text={coachRefusalText((refusal) => t(`refusals.${refusal}`))} />
      {isAnswered ? <p>{t(opens ? "earlierOpen" : "earlierShut", { coach })}</p> : null}
      <div className="flex flex-wrap gap-3">
        {isAnswered && opens ? null : (
          <SubmitButton kind="plain" name="opens" value="yes">
            {isAnswered ? t("openAgain") : t("openFine", { coach })}
          </SubmitButton>
        )}
        {isAnswered && !opens ? null : (
          <SubmitButton kind="plain" name="opens" value="no">
            {t("close")}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
