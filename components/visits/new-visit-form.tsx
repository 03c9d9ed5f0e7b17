"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { type Fields, useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { askColleague, askLeader, planVisit } from "@/lib/visits/actions";
import { visitRefusalTexts } from "@/lib/visits/labels";
import { settings } from "@/lib/visits/rules";

export type NewVisitKind = "plannen" | "vragen" | "collega";

type Props = {
  kind: NewVisitKind;
  people: readonly Option[];
  /** With whom the form opens. */
  withId: string;
  today: string;
  submission: string;
};

const actions = { plannen: planVisit, vragen: askLeader, collega: askColleague } as const;

/** A leader plans a visit, a teacher asks their leader for one, or a colleague to sit in (I1, I5). */
export function NewVisitForm({ kind, people, withId, today, submission }: Props) {
  const t = useTranslations("visits");
  const common = useTranslations("common");
  const [state, propose] = useActionState(actions[kind], idle);
  const fields = useFields(state);
  const labels = { plannen: "teacher", vragen: "leader", collega: "colleague" } as const;
  return (
    <Form action={propose} state={state} label={t(kind === "plannen" ? "plan" : "ask")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={visitRefusalTexts(t)} />
      <SelectField
        label={t(`form.${labels[kind]}`)}
        options={people}
        empty={people.length > 1 ? common("choose") : undefined}
        {...fields.text("withId", withId)}
      />
      <PressChoices
        label={t("form.setting")}
        options={settings.map((value) => ({ value, label: t(`settings.${value}`) }))}
        {...fields.choices("setting", ["lesson"])}
      />
      <LessonFields fields={fields} kind={kind} />
      <MomentFields fields={fields} kind={kind} today={today} />
      <div className="form-actions">
        <SubmitButton>{t(kind === "plannen" ? "form.planDo" : "form.askDo")}</SubmitButton>
      </div>
    </Form>
  );
}

function LessonFields({ fields, kind }: { fields: Fields; kind: NewVisitKind }) {
  const t = useTranslations("visits.form");
  const optional = useTranslations("common")("optional");
  return (
    <>
      <TextField
        label={t("lesson")}
        hint={t("lessonHint")}
        maxLength={120}
        sees={<WhoSees who={t(kind === "collega" ? "seesPeer" : "seesLeader")} />}
        {...fields.text("lesson")}
      />
      <TextField
        label={t("place")}
        hint={t("placeHint")}
        maxLength={80}
        optional={optional}
        {...fields.text("place")}
      />
    </>
  );
}

function MomentFields({ fields, kind, today }: { fields: Fields; kind: NewVisitKind; today: string }) {
  const t = useTranslations("visits.form");
  const common = useTranslations("common");
  const optional = kind === "plannen" ? {} : { optional: common("optional") };
  return (
    <div className="grid gap-2">
      {kind === "plannen" ? null : (
        <p className="text-small text-soft">{t(kind === "collega" ? "peerDayHint" : "dayHint")}</p>
      )}
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,13rem)]">
        <DateField label={t("day")} min={today} {...optional} {...fields.text("plannedDay")} />
        <TextField type="time" step={300} label={t("time")} {...optional} {...fields.text("plannedTime")} />
      </div>
    </div>
  );
}
