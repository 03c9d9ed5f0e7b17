"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useAgendaWords } from "@/components/conversations/staff/agenda-words";
import { firstOf } from "@/components/conversations/typed";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { careerCompetences } from "@/lib/conversations/rules";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import { keepPreparation } from "@/lib/conversations/staff/preparations/actions";
import type { Block } from "@/lib/conversations/staff/preparations/rules";
import { idle, type Typed } from "@/lib/platform/action-state";

export type PreparationFormProps = {
  talkId: string;
  version: number;
  isReleased: boolean;
  blocks: readonly Block[];
  /** What the institution asks itself, by place. */
  questions: readonly string[];
  /** What was kept, or a draft that goes on from it. */
  initial: Typed;
  /** The first name of the other. */
  other: string;
  submission: string;
  autosave: AutosaveProps;
};

/** What somebody writes before a talk, point by point; for themselves until they share it. */
export function PreparationForm(props: PreparationFormProps) {
  const { talkId, version, isReleased, blocks, questions, other, submission, autosave } = props;
  const t = useTranslations("staffTalks");
  const [state, keep] = useActionState(keepPreparation, idle);
  const { nameOf } = useAgendaWords(questions);
  const named = blocks.map((name) => ({ name, label: nameOf(name) }));
  return (
    <Form action={keep} state={state} label={t("prepare.title")}>
      <Submission submission={submission} version={version} state={state} />
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={staffRefusalTexts(t)} />
      <BothTexts
        state={state}
        title={t("prepare.meanwhile")}
        hint={t("prepare.meanwhileHint")}
        fields={named}
      />
      <Blocks {...props} state={state} />
      <WhoSees who={t(isReleased ? "prepare.shared" : "prepare.mine", { name: other })} />
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <SubmitButton name="release" value="no">
          {t(isReleased ? "prepare.keepReleased" : "prepare.keep")}
        </SubmitButton>
        {isReleased ? null : (
          <SubmitButton kind="plain" name="release" value="yes">
            {t("prepare.release", { name: other })}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}

type BlocksProps = PreparationFormProps & { state: Parameters<typeof useFields>[0] };

/** The career competences stand one press away, open where something was written. */
function Blocks({ blocks, questions, initial, state }: BlocksProps) {
  const t = useTranslations("staffTalks");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  const { nameOf, questionOf } = useAgendaWords(questions);
  const isCareer = (block: Block) => careerCompetences.some((one) => one === block);
  const area = (block: Block) => (
    <TextAreaField
      key={block}
      label={nameOf(block)}
      hint={questionOf(block)}
      rows={3}
      optional={optional}
      {...fields.text(block, firstOf(initial, block))}
    />
  );
  const career = blocks.filter(isCareer);
  return (
    <>
      {blocks.filter((block) => !isCareer(block)).map(area)}
      <Disclosure
        label={t("prepare.career")}
        open={state.status !== "idle" || career.some((block) => firstOf(initial, block) !== "")}
      >
        <div className="grid gap-4">{career.map(area)}</div>
      </Disclosure>
    </>
  );
}
