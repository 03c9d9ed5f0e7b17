"use client";

import { useTranslations } from "next-intl";
import { OpeningHelp } from "@/components/colleagues/opening-help";
import { basisOf, useWriting, type WritingState } from "@/components/plans/use-writing";
import { Autosave } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { savePart } from "@/lib/colleagues/actions";
import {
  isList,
  labelsIn,
  linesIn,
  longestText,
  type Opening,
  openings,
  type OwnPart,
} from "@/lib/colleagues/rules";
import type { Writing } from "@/lib/plans/writing/rules";

type Props = { own: OwnPart; competences: readonly string[]; writing: Writing; back: string };

/** What somebody writes in one part of their profile, and to whom they open it. */
export function PartForm({ own, competences, writing, back }: Props) {
  const t = useTranslations("colleagues");
  const common = useTranslations("common");
  const form = useWriting(savePart, writing);
  const { state } = form;
  const opened = [
    { name: "openedTo", label: t("form.openedTo"), say: (to: string) => t(`openTo.${to as Opening}`) },
  ];
  return (
    <Form action={form.submit} state={state} label={t(`parts.${own.part}`)}>
      <Submission submission={writing.submission} version={own.version} state={state} />
      <input type="hidden" name="part" value={own.part} />
      <input type="hidden" name="basis" value={basisOf(state, own.version)} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={t("form.meanwhile")}
        hint={t("form.meanwhileHint")}
        fields={[{ name: "words", label: t(`parts.${own.part}`), ...listOf(own) }, ...opened]}
      />
      <PartField own={own} competences={competences} form={form} />
      <PressChoices
        label={t("form.openedTo")}
        options={openings.map((to) => ({ value: to, label: t(`choices.${to}`) }))}
        sees={<OpeningHelp />}
        {...form.choices("openedTo")}
      />
      <div className="form-actions">
        <span className="mr-auto">
          <Autosave {...writing.keep} savedAt={writing.draft?.savedAt ?? null} />
        </span>
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

type FieldProps = Pick<Props, "own" | "competences"> & { form: WritingState };

function PartField({ own, competences, form }: FieldProps) {
  const t = useTranslations("colleagues");
  if (own.part === "competences") {
    const words = form.choices("words");
    const options = [...new Set([...competences, ...words.chosen])];
    return (
      <PressChoices
        many
        label={t("form.ticks")}
        hint={options.length > 0 ? t("form.ticksHint") : t("form.noCompetences")}
        options={options.map((name) => ({ value: name, label: name }))}
        {...words}
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
      {...form.text("words")}
    />
  );
}
