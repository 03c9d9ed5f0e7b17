"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { type Fields, useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { bringCase, rewriteCase } from "@/lib/joint-cases/actions";
import { caseRefusalTexts } from "@/lib/joint-cases/labels";
import { idle, type Typed } from "@/lib/platform/action-state";

export type CaseFormProps = {
  /** One that is there already, in the version that was read; a new one without. */
  of: { readonly caseId: string; readonly version: number; readonly isShared: boolean } | null;
  initial: Typed;
  teams: readonly Option[];
  units: readonly Option[];
  today: string;
  backHref: string;
  submission: string;
  autosave: AutosaveProps | null;
};

/** What plays, what was tried and what one asks, without a name; with whom, when and where (W13). */
export function CaseForm({ of, initial, teams, units, today, autosave, ...form }: CaseFormProps) {
  const t = useTranslations("jointCaseForms");
  const [state, write] = useActionState(of ? rewriteCase : bringCase, idle);
  const fields = useFields(state);
  const initially = (field: string) => [initial[field] ?? ""].flat()[0] ?? "";
  const save = t(of?.isShared ? "write.saveShared" : "write.save");
  return (
    <Form action={write} state={state} label={save}>
      {of ? <input type="hidden" name="caseId" value={of.caseId} /> : null}
      <Submission submission={form.submission} version={of?.version} state={state} />
      <FormNotice state={state} text={caseRefusalTexts(t)} />
      <ChangedMeanwhile {...{ state, teams, units }} />
      <CaseWords {...{ fields, initially }} />
      <Meeting {...{ fields, initially, teams, units, today }} />
      <div className="form-actions" data-sticky="yes">
        {autosave ? (
          <span className="mr-auto">
            <Autosave {...autosave} />
          </span>
        ) : null}
        <LinkButton href={form.backHref}>{t("write.later")}</LinkButton>
        <SubmitButton>{save}</SubmitButton>
      </div>
    </Form>
  );
}

type PartProps = { fields: Fields; initially: (field: string) => string };

function CaseWords({ fields, initially }: PartProps) {
  const t = useTranslations("jointCaseForms");
  return (
    <>
      <WordTips>
        <TextAreaField
          label={t("write.going")}
          hint={t("write.goingHint")}
          rows={6}
          maxLength={3000}
          sees={<WhoSees who={t("write.sees")} why={t("write.seesWhy")} />}
          {...fields.text("going", initially("going"))}
        />
      </WordTips>
      <TextAreaField
        label={t("write.tried")}
        rows={4}
        maxLength={3000}
        {...fields.text("tried", initially("tried"))}
      />
      <TextAreaField
        label={t("write.question")}
        rows={3}
        maxLength={1000}
        {...fields.text("question", initially("question"))}
      />
    </>
  );
}

type MeetingProps = PartProps & Pick<CaseFormProps, "teams" | "units" | "today">;

function Meeting({ fields, initially, teams, units, today }: MeetingProps) {
  const t = useTranslations("jointCaseForms");
  const optional = useTranslations("common")("optional");
  const only = (options: readonly Option[]) => (options.length === 1 ? options[0]?.value : "");
  return (
    <>
      <SelectField
        label={t("write.team")}
        empty={t("write.teamEmpty")}
        options={teams}
        {...fields.text("teamId", initially("teamId") || only(teams))}
      />
      <SelectField
        label={t("write.unit")}
        empty={t("write.unitEmpty")}
        options={units}
        {...fields.text("unitId", initially("unitId") || only(units))}
      />
      <DateField
        label={t("write.heldOn")}
        hint={t("write.heldOnHint")}
        min={today}
        {...fields.text("heldOn", initially("heldOn"))}
      />
      <TextField
        type="time"
        step={300}
        label={t("write.startsAt")}
        optional={optional}
        {...fields.text("startsAt", initially("startsAt"))}
      />
      <TextField
        label={t("write.place")}
        optional={optional}
        maxLength={80}
        {...fields.text("place", initially("place"))}
      />
    </>
  );
}

type MeanwhileProps = Pick<CaseFormProps, "teams" | "units"> & {
  state: Parameters<typeof BothTexts>[0]["state"];
};

function ChangedMeanwhile({ state, teams, units }: MeanwhileProps) {
  const t = useTranslations("jointCaseForms.write");
  const labelIn = (options: readonly Option[]) => (value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  return (
    <BothTexts
      state={state}
      title={t("meanwhile")}
      hint={t("meanwhileHint")}
      fields={[
        ...(["going", "tried", "question"] as const).map((name) => ({ name, label: t(name) })),
        { name: "teamId", label: t("team"), say: labelIn(teams) },
        { name: "unitId", label: t("unit"), say: labelIn(units) },
        ...(["heldOn", "startsAt", "place"] as const).map((name) => ({ name, label: t(name) })),
      ]}
    />
  );
}
