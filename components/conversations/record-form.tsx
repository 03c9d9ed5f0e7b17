"use client";

import { ReportReaders } from "@/components/conversations/report-readers";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AimFields } from "@/components/conversations/aim-fields";
import { AgreementRows } from "@/components/conversations/agreement-rows";
import { RecordFacts } from "@/components/conversations/record-facts";
import { RecordThemes } from "@/components/conversations/record-themes";
import { firstOf, type FormState, shownIn } from "@/components/conversations/typed";
import { TalkFirst } from "@/components/conversations/talk-first";
import { TimeOpen } from "@/components/conversations/time-open";
import { WordTips } from "@/components/glossary/word-tips";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { recordTalk } from "@/lib/conversations/actions";
import { doers } from "@/lib/conversations/agreements/rules";
import { talkRefusalText } from "@/lib/conversations/labels";
import { aims } from "@/lib/conversations/rules";
import { idle, type Typed } from "@/lib/platform/action-state";

export type RecordFormProps = {
  student: { id: string; firstName: string };
  /** The planned talk that is recorded, or null. */
  talk: { id: string; version: number; plannedMinutes: number | null } | null;
  /** What the form opens with: a draft, or what is usual. */
  initial: Typed;
  today: string;
  /** How long a talk usually takes here, in minutes. */
  talkMinutes: number;
  submission: string;
  autosave: AutosaveProps;
  laterHref: string;
  /** Whether it is held by an intaker: an intake, and nothing after it (U3). */
  isIntake: boolean;
};

/** Everything that comes of a talk, on one screen (O6, S5): the student's words first. */
export function RecordForm({
  student,
  talk,
  initial,
  today,
  talkMinutes,
  submission,
  autosave,
  laterHref,
  isIntake,
}: RecordFormProps) {
  const t = useTranslations("conversations");
  const [state, record] = useActionState(recordTalk, idle);
  const name = student.firstName;
  const doerOptions = doers.map((value) => ({ value, label: t(`record.doers.${value}`, { name }) }));
  return (
    <Form action={record} state={state} label={t("record.title", { name })}>
      <input type="hidden" name="studentId" value={student.id} />
      <input type="hidden" name="talkId" value={talk?.id ?? ""} />
      <TimeOpen name="seconds" />
      <TalkFirst text={t("record.talkFirst")} />
      <Submission submission={submission} version={talk?.version ?? 0} state={state} />
      <FormNotice state={state} text={talkRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <div className="columns">
        <div className="grid gap-6">
          <Said name={name} state={state} initial={initial} isIntake={isIntake} />
          <Going name={name} state={state} initial={initial} isIntake={isIntake} />
          <AgreementRows
            words="conversations.record"
            doers={doerOptions}
            typed={shownIn(state, initial)}
            state={state}
          />
          {isIntake ? null : <Next state={state} initial={initial} today={today} />}
        </div>
        <div className="card grid gap-6" data-pad="yes">
          <RecordFacts
            state={state}
            initial={initial}
            today={today}
            talkMinutes={talkMinutes}
            plannedMinutes={talk?.plannedMinutes ?? null}
            onlyKind={isIntake ? "intake" : undefined}
          />
        </div>
      </div>
      <div className="contents md:flex md:flex-wrap md:items-center md:justify-end md:gap-3">
        <div className="form-actions md:grow" data-sticky="yes">
          <span className="mr-auto">
            <Autosave {...autosave} />
          </span>
          <LinkButton href={laterHref}>{t("record.later")}</LinkButton>
          <SubmitButton>{t("record.do", { name })}</SubmitButton>
        </div>
        {/* After the bar, so that Enter in a field never presses it; on a phone the bar stays in view and this stands under it. */}
        <div className="flex justify-end">
          <SubmitButton kind="plain" name="together" value="yes">
            {t("record.together")}
          </SubmitButton>
        </div>
      </div>
    </Form>
  );
}

type SaidProps = { name: string; state: FormState; initial: Typed; isIntake: boolean };

function Said({ name, state, initial, isIntake }: SaidProps) {
  const t = useTranslations("conversations");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  const sees = <ReportReaders student={name} intaker={isIntake ? null : undefined} />;
  return (
    <>
      <WordTips>
        <TextAreaField
          label={t("record.studentWords", { name })}
          hint={t("record.studentWordsHint", { name })}
          {...fields.text("studentWords", firstOf(initial, "studentWords"))}
          rows={4}
          optional={optional}
          sees={sees}
        />
      </WordTips>
      <RecordThemes state={state} initial={initial} />
      <WordTips>
        <TextAreaField
          label={t("record.coachNotes")}
          hint={t("record.coachNotesHint", { name })}
          {...fields.text("coachNotes", firstOf(initial, "coachNotes"))}
          rows={3}
          optional={optional}
          sees={sees}
        />
      </WordTips>
    </>
  );
}

/** Where the student is going, folded away until somebody says something of it. */
function Going({ name, state, initial, isIntake }: SaidProps) {
  const t = useTranslations("conversations.aims");
  const typed = shownIn(state, initial);
  const shown = { goal: firstOf(typed, "goal"), careerStep: firstOf(typed, "careerStep") };
  return (
    <Disclosure label={t("fold", { name })} open={aims.some((aim) => shown[aim] !== "")}>
      <div className="grid gap-4">
        <AimFields
          state={state}
          initial={shown}
          student={name}
          sees={<ReportReaders student={name} intaker={isIntake ? null : undefined} />}
        />
      </div>
    </Disclosure>
  );
}

function Next({ state, initial, today }: { state: FormState; initial: Typed; today: string }) {
  const t = useTranslations("conversations.record");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t("next")}</legend>
      <p className="text-small text-soft">{t("nextHint")}</p>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,9rem)] gap-3">
        <DateField
          label={t("nextDay")}
          min={today}
          optional={optional}
          {...fields.text("nextDay", firstOf(initial, "nextDay"))}
        />
        <TextField
          type="time"
          label={t("nextTime")}
          step={300}
          optional={optional}
          {...fields.text("nextTime", firstOf(initial, "nextTime"))}
        />
      </div>
    </fieldset>
  );
}
