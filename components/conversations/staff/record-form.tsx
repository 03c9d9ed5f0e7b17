"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AgreementRows } from "@/components/conversations/agreement-rows";
import { type Reader, useDoerOptions } from "@/components/conversations/staff/agreement-forms";
import { StaffFacts, StaffThemes } from "@/components/conversations/staff/record-facts";
import { firstOf, type FormState, shownIn } from "@/components/conversations/typed";
import { WordTips } from "@/components/glossary/word-tips";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { recordStaffTalk } from "@/lib/conversations/staff/actions";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import type { AgendaTopic } from "@/lib/conversations/staff/preparations/rules";
import { idle, type Typed } from "@/lib/platform/action-state";

export type RecordStaffFormProps = {
  talk: { id: string; version: number };
  topics: readonly AgendaTopic[];
  /** What the institution asks itself, by place. */
  questions: readonly string[];
  reader: Reader;
  initial: Typed;
  today: string;
  submission: string;
  autosave: AutosaveProps;
  laterHref: string;
};

/** Everything that comes of a talk, on one screen: the employee's words first, and nowhere a score (H8). */
export function RecordStaffForm(props: RecordStaffFormProps) {
  const { talk, reader, initial, submission, autosave, laterHref } = props;
  const t = useTranslations("staffTalks");
  const [state, record] = useActionState(recordStaffTalk, idle);
  const doers = useDoerOptions(reader);
  return (
    <Form action={record} state={state} label={t("record.title", { name: reader.other })}>
      <Submission submission={submission} version={talk.version} state={state} />
      <input type="hidden" name="talkId" value={talk.id} />
      <FormNotice state={state} text={staffRefusalTexts(t)} />
      <div className="columns">
        <div className="grid gap-6">
          <Said {...props} state={state} />
          <AgreementRows
            words="staffTalks.record"
            doers={doers}
            typed={shownIn(state, initial)}
            state={state}
          />
        </div>
        <div className="card grid gap-6" data-pad="yes">
          <StaffFacts state={state} initial={props.initial} today={props.today} />
        </div>
      </div>
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <LinkButton href={laterHref}>{t("record.later")}</LinkButton>
        <SubmitButton>{t("record.do")}</SubmitButton>
      </div>
    </Form>
  );
}

type Part = RecordStaffFormProps & { state: FormState };

function Said({ topics, questions, reader, initial, state }: Part) {
  const t = useTranslations("staffTalks");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  const name = reader.other;
  const sees = <WhoSees who={t("record.sees", { name })} />;
  return (
    <>
      <StaffThemes topics={topics} questions={questions} state={state} initial={initial} />
      <WordTips>
        <TextAreaField
          label={t("record.employeeWords", { name })}
          hint={t("record.employeeWordsHint", { name })}
          rows={5}
          optional={optional}
          sees={sees}
          {...fields.text("employeeWords", firstOf(initial, "employeeWords"))}
        />
      </WordTips>
      <WordTips>
        <TextAreaField
          label={t("record.holderNotes")}
          hint={t("record.holderNotesHint", { name })}
          rows={4}
          optional={optional}
          sees={sees}
          {...fields.text("holderNotes", firstOf(initial, "holderNotes"))}
        />
      </WordTips>
    </>
  );
}
