"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { TickField } from "@/components/ui/tick-field";
import { type Fields, useFields } from "@/components/ui/use-fields";
import { addPart, changePart } from "@/lib/effort/parts/actions";
import { partRefusalText } from "@/lib/effort/parts/labels";
import {
  type Dimension,
  dimensions,
  type EffortPart,
  longestExplanation,
  longestName,
  studyYears,
} from "@/lib/effort/parts/rules";
import { idle } from "@/lib/platform/action-state";

/** Adds a part to what is asked in a school year. */
export function AddPartForm({ schoolYear, submission }: { schoolYear: number; submission: string }) {
  const t = useTranslations("effort");
  const [state, add] = useActionState(addPart, idle);
  return (
    <Form action={add} state={state} label={t("parts.add")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={partRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <PartFields fields={useFields(state)} mark="new" />
      <div>
        <SubmitButton>{t("parts.addDo")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Puts a part in other words. */
export function ChangePartForm({ part, submission }: { part: EffortPart; submission: string }) {
  const t = useTranslations("effort");
  const [state, change] = useActionState(changePart, idle);
  return (
    <Form action={change} state={state} label={t("parts.changeOf", { part: part.name })}>
      <Submission submission={submission} version={part.version} state={state} />
      <FormNotice state={state} text={partRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <BothTexts
        state={state}
        title={t("parts.both")}
        hint={t("parts.bothHint")}
        fields={[
          {
            name: "dimension",
            label: t("parts.dimension"),
            say: (one) => t(`dimensions.${one as Dimension}`),
          },
          ...(["name", "explanation", "studyYear"] as const).map((name) => ({
            name,
            label: t(`parts.${name}`),
          })),
          { name: "isRequired", label: t("parts.isRequired"), say: () => t("required") },
        ]}
      />
      <input type="hidden" name="partId" value={part.id} />
      <PartFields fields={useFields(state)} part={part} mark={part.id} />
      <div>
        <SubmitButton kind="plain">{t("parts.save")}</SubmitButton>
      </div>
    </Form>
  );
}

function PartFields({ fields, part, mark }: { fields: Fields; part?: EffortPart; mark: string }) {
  const t = useTranslations("effort");
  const optional = useTranslations("common")("optional");
  return (
    <>
      <PressChoices
        id={`dimension-${mark}`}
        label={t("parts.dimension")}
        options={dimensions.map((value) => ({ value, label: t(`dimensions.${value}`) }))}
        {...fields.choices("dimension", [part?.dimension ?? "career"])}
      />
      <TextField
        id={`name-${mark}`}
        label={t("parts.name")}
        hint={t("parts.nameHint")}
        maxLength={longestName}
        {...fields.text("name", part?.name)}
      />
      <TextAreaField
        id={`explanation-${mark}`}
        label={t("parts.explanation")}
        hint={t("parts.explanationHint")}
        optional={optional}
        rows={2}
        maxLength={longestExplanation}
        {...fields.text("explanation", part?.explanation)}
      />
      <PressChoices
        many
        id={`studyYear-${mark}`}
        label={t("parts.studyYear")}
        hint={t("parts.studyYearHint")}
        optional={optional}
        options={studyYears.map((year) => ({ value: String(year), label: t(`parts.studyYears.${year}`) }))}
        {...fields.choices("studyYear", part?.studyYears.map(String) ?? [])}
      />
      <TickField
        id={`required-${mark}`}
        label={t("parts.isRequired")}
        {...fields.tick("isRequired", part?.isRequired ?? true)}
      />
    </>
  );
}
