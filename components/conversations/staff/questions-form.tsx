"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { writeQuestions } from "@/lib/conversations/staff/questions/actions";
import type { Agenda } from "@/lib/conversations/staff/questions/rules";
import { idle } from "@/lib/platform/action-state";

/** HR writes what the institution asks itself in a kind of talk, a question on each line (H5). */
export function OwnQuestionsForm({ agenda, submission }: { agenda: Agenda; submission: string }) {
  const t = useTranslations("staffTalks");
  const optional = useTranslations("common")("optional");
  const [state, write] = useActionState(writeQuestions, idle);
  const fields = useFields(state);
  return (
    <Form action={write} state={state} label={`${t("questions.change")}: ${t(`kinds.${agenda.kind}`)}`}>
      <Submission submission={submission} version={agenda.number} state={state} />
      <input type="hidden" name="kind" value={agenda.kind} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={t("rules.meanwhile")}
        hint={t("report.meanwhileHint")}
        fields={[{ name: "questions", label: t("questions.own"), split: (text) => text.split("\n") }]}
      />
      <TextAreaField
        id={`questions-${agenda.kind}`}
        label={t("questions.own")}
        hint={t("questions.hint")}
        rows={6}
        optional={optional}
        {...fields.text("questions", agenda.questions.join("\n"))}
      />
      <p className="text-small text-soft">{t("questions.keeps")}</p>
      <div>
        <SubmitButton kind="plain">{t("questions.save")}</SubmitButton>
      </div>
    </Form>
  );
}
