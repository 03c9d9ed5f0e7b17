"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ReportReaders } from "@/components/conversations/report-readers";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { KeepOnDevice } from "@/components/ui/keep-on-device";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { recordTalk } from "@/lib/conversations/actions";
import { talkRefusalText } from "@/lib/conversations/labels";
import { topics } from "@/lib/conversations/rules";
import { idle } from "@/lib/platform/action-state";

type Props = {
  studentId: string;
  firstName: string;
  today: string;
  submission: string;
  /** The coach's list as it stood, where the form was opened from it and has a page of its own. */
  list?: string;
};

/** A word in passing, recorded in one line (O21). */
export function QuickForm({ studentId, firstName, today, submission, list }: Props) {
  const t = useTranslations("dialogue.quick");
  const words = useTranslations("conversations");
  const optional = useTranslations("common")("optional");
  const [state, record] = useActionState(recordTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={record} state={state} label={t("title")}>
      <input type="hidden" name="studentId" value={studentId} />
      <input type="hidden" name="kind" value="ad-hoc" />
      <input type="hidden" name="heldOn" value={today} />
      <input type="hidden" name="form" value="short" />
      {list === undefined ? null : <input type="hidden" name="list" value={list} />}
      <Submission submission={submission} version={0} state={state} />
      <FormNotice state={state} text={talkRefusalText((refusal) => words(`refusals.${refusal}`))} />
      <TextField
        label={t("words")}
        {...fields.text("coachNotes")}
        id="quick-words"
        sees={<ReportReaders student={firstName} />}
      />
      <PressChoices
        many
        label={t("topics")}
        hint={words("record.lifeHint")}
        options={topics.map((value) => ({ value, label: words(`topics.${value}`) }))}
        {...fields.choices("topic", [])}
        id="quick-topic"
        optional={optional}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton kind={list === undefined ? "plain" : "go"}>{t("do")}</SubmitButton>
        <KeepOnDevice form="short-talk" subject={studentId} />
      </div>
    </Form>
  );
}
