"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { OpeningHelp } from "@/components/colleagues/opening-help";
import { BothTexts } from "@/components/ui/both-texts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { savePart } from "@/lib/colleagues/actions";
import {
  isList,
  isSaid,
  labelsIn,
  linesIn,
  longestText,
  type Opening,
  openings,
  type OwnPart,
} from "@/lib/colleagues/rules";
import { idle } from "@/lib/platform/action-state";

type Props = { own: OwnPart; competences: readonly string[]; submission: string; back: string };

/** What somebody writes in one part of their profile, and to whom they open it. */
export function PartForm({ own, competences, submission, back }: Props) {
  const t = useTranslations("colleagues");
  const common = useTranslations("common");
  const [state, save] = useActionState(savePart, idle);
  const fields = useFields(state);
  const opened = [
    { name: "openedTo", label: t("form.openedTo"), say: (to: string) => t(`openTo.${to as Opening}`) },
  ];
  return (
    <Form action={save} state={state} label={t(`parts.${own.part}`)}>
      <Submission submission={submission} version={own.version} state={state} />
      <input type="hidden" name="part" value={own.part} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={t("form.meanwhile")}
        hint={t("form.meanwhileHint")}
        fields={[{ name: "words", label: t(`parts.${own.part}`), ...listOf(own) }, ...opened]}
      />
      <PartField own={own} competences={competences} fields={fields} />
      <PressChoices
        label={t("form.openedTo")}
        options={openings.map((to) => ({ value: to, label: t(`choices.${to}`) }))}
        sees={<OpeningHelp />}
        {...fields.choices("openedTo", [own.clearedFrom ?? own.openedTo])}
      />
      <div className="form-actions">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("form.save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** How a part that is a list reads: as ticks one by one, or as somebody types labels. */
function listOf({ part }: OwnPart) {
  if (!isList(part)) return {};
  return { split: part === "specialisms" ? labelsIn : linesIn };
}

type FieldProps = Pick<Props, "own" | "competences"> & { fields: ReturnType<typeof useFields> };

function PartField({ own, competences, fields }: FieldProps) {
  const t = useTranslations("colleagues");
  const text = isSaid(own) ? own.text : "";
  if (own.part === "competences") {
    const chosen = linesIn(text);
    const options = [...new Set([...competences, ...chosen])];
    return (
      <PressChoices
        many
        label={t("form.ticks")}
        hint={options.length > 0 ? t("form.ticksHint") : t("form.noCompetences")}
        options={options.map((name) => ({ value: name, label: name }))}
        {...fields.choices("words", chosen)}
      />
    );
  }
  const isLabels = own.part === "specialisms";
  return (
    <TextAreaField
      label={isLabels ? t("form.labels") : t("form.words")}
      hint={isLabels ? t("form.labelsHint") : undefined}
      rows={6}
      maxLength={longestText}
      {...fields.text("words", text)}
    />
  );
}
