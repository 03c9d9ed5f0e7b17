"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField } from "@/components/ui/text-field";
import { type Fields, useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { SentenceFields } from "@/components/visits/sentence-fields";
import { type ActionState, idle, type Typed } from "@/lib/platform/action-state";
import { writeReport } from "@/lib/visits/actions";
import { visitRefusalTexts } from "@/lib/visits/labels";
import { type Sighting, sightings } from "@/lib/visits/rules";
import { noteAt, seenAt } from "@/lib/visits/schema";

export type ReportFormProps = {
  visitId: string;
  isPeer: boolean;
  /** The first name of who is visited. */
  name: string;
  arrangement: number;
  sentences: readonly string[];
  /** What the form opens with: what was kept while typing, or what was saved. */
  initial: Typed;
  /** The version that was edited. */
  version: number;
  today: string;
  submission: string;
  autosave: AutosaveProps;
};

/** What was seen, written on a phone during the lesson if need be: it keeps itself, sealed, for its author alone (I1, I5). */
export function ReportForm({
  visitId,
  arrangement,
  sentences,
  version,
  submission,
  ...props
}: ReportFormProps) {
  const t = useTranslations("visits");
  const [state, write] = useActionState(writeReport, idle);
  const fields = useFields(state);
  const { initial, today, autosave } = props;
  return (
    <Form action={write} state={state} label={t("report.writeTitle")}>
      <input type="hidden" name="visitId" value={visitId} />
      <input type="hidden" name="arrangement" value={arrangement} />
      <Submission submission={submission} version={version} state={state} />
      <FormNotice state={state} text={visitRefusalTexts(t)} />
      <Meanwhile state={state} sentences={sentences} />
      <div className="max-w-56">
        <DateField
          label={t("report.heldOn")}
          max={today}
          {...fields.text("heldOn", textOf(initial, "heldOn"))}
        />
      </div>
      {sentences.length > 0 ? (
        <SentenceFields sentences={sentences} fields={fields} initial={initial} />
      ) : null}
      <Said fields={fields} {...props} />
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <SubmitButton>{t("report.save")}</SubmitButton>
      </div>
    </Form>
  );
}

function textOf(typed: Typed, name: string): string {
  return [typed[name] ?? ""].flat()[0] ?? "";
}

function Said({
  fields,
  initial,
  isPeer,
  name,
}: Pick<ReportFormProps, "initial" | "isPeer" | "name"> & { fields: Fields }) {
  const t = useTranslations("visits.report");
  const optional = useTranslations("common")("optional");
  const why = isPeer ? t("seesPeerWhy") : t("seesWhy", { name });
  const sees = <WhoSees who={t("sees", { name })} why={why} />;
  const area = (field: "wentWell" | "canGrow") => (
    <WordTips>
      <TextAreaField
        label={t(field)}
        rows={4}
        maxLength={4000}
        optional={optional}
        sees={sees}
        {...fields.text(field, textOf(initial, field))}
      />
    </WordTips>
  );
  return (
    <>
      {area("wentWell")}
      {area("canGrow")}
      {isPeer ? (
        <WordTips>
          <TextAreaField
            label={t("note")}
            rows={3}
            maxLength={4000}
            optional={optional}
            sees={<WhoSees who={t("noteSees")} why={t("noteSeesWhy")} />}
            {...fields.text("note", textOf(initial, "note"))}
          />
        </WordTips>
      ) : null}
    </>
  );
}

/** What was saved from elsewhere while this form was filled in, beside what stands in it. */
function Meanwhile({
  state,
  sentences,
}: {
  state: ActionState<string, unknown>;
  sentences: readonly string[];
}) {
  const t = useTranslations("visits.report");
  const isSighting = (value: string): value is Sighting => sightings.some((sighting) => sighting === value);
  const say = (value: string) => (isSighting(value) ? t(`seen.${value}`) : t("notChosen"));
  const asked = sentences.flatMap((sentence, index) => [
    { name: seenAt(index + 1), label: sentence, say },
    { name: noteAt(index + 1), label: t("noteOnFull", { sentence }) },
  ]);
  return (
    <BothTexts
      state={state}
      title={t("meanwhile")}
      hint={t("meanwhileHint")}
      fields={[
        { name: "heldOn", label: t("heldOn") },
        ...asked,
        { name: "wentWell", label: t("wentWell") },
        { name: "canGrow", label: t("canGrow") },
        { name: "note", label: t("note") },
      ]}
    />
  );
}
