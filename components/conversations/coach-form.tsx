"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { assignCoach, handOverCoach } from "@/lib/organisation/students/actions";
import { coachRefusalText } from "@/lib/organisation/students/labels";

type Props = { studentId: string; coaches: readonly Option[] };

/** Names the first coach of a student. */
export function AssignCoachForm({ studentId, coaches }: Props) {
  const t = useTranslations("conversations.coach");
  const [state, assign] = useActionState(assignCoach, idle);
  const fields = useFields(state);
  return (
    <Form action={assign} state={state} label={t("assign")}>
      <input type="hidden" name="studentId" value={studentId} />
      <FormNotice state={state} text={coachRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <CoachChoice studentId={studentId} coaches={coaches} choice={fields.text("coachId")} />
      <div>
        <SubmitButton kind="plain">{t("assignDo")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Hands a student over to a successor (O15). */
export function HandOverForm({ studentId, coaches, hint }: Props & { hint: string }) {
  const t = useTranslations("conversations.coach");
  const [state, handOver] = useActionState(handOverCoach, idle);
  const fields = useFields(state);
  return (
    <Form action={handOver} state={state} label={t("handOver")}>
      <input type="hidden" name="studentId" value={studentId} />
      <FormNotice state={state} text={coachRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <p className="text-small text-soft">{hint}</p>
      <CoachChoice studentId={studentId} coaches={coaches} choice={fields.text("coachId")} />
      <div>
        <SubmitButton kind="plain">{t("handOverDo")}</SubmitButton>
      </div>
    </Form>
  );
}

type Choice = { name: string; error: string | undefined; defaultValue: string };

/** Who is to be the next coach. */
export function CoachChoice({ studentId, coaches, choice }: Props & { choice: Choice }) {
  const t = useTranslations("conversations.coach");
  const choose = useTranslations("common")("choose");
  return (
    <SelectField id={`coach-${studentId}`} label={t("choose")} empty={choose} options={coaches} {...choice} />
  );
}
