"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { noteEffort } from "@/lib/effort/actions";
import { type EffortState, effortStates, longestNote } from "@/lib/effort/rules";
import { idle } from "@/lib/platform/action-state";

/** A student in the form: what the fields open with, and who noted that and when, in words. */
export type NoteRow = {
  id: string;
  name: string;
  group: string | null;
  state: EffortState;
  note: string;
  notedBy: string | null;
};

type Props = {
  partId: string;
  title: string;
  rows: readonly NoteRow[];
  edition: number;
  submission: string;
};

/** How far everybody of a group is with one part, kept in one go. */
export function NoteForm({ partId, title, rows, edition, submission }: Props) {
  const t = useTranslations("effort");
  const common = useTranslations("common");
  const [state, note] = useActionState(noteEffort, idle);
  const fields = useFields(state);
  const options = effortStates.map((value) => ({ value, label: t(`states.${value}`) }));
  const stateNamed = (value: string) =>
    options.find((option) => option.value === value)?.label ?? t("byColleague");
  return (
    <Form action={note} state={state} label={title}>
      <Submission submission={submission} version={edition} state={state} />
      <FormNotice state={state} text={{ "not-asked": t("refusals.not-asked") }} />
      <BothTexts
        state={state}
        title={t("note.bothTitle")}
        hint={t("note.bothHint")}
        fields={rows.flatMap(({ id, name }) => [
          { name: `state.${id}`, label: t("note.stateOf", { name }), say: stateNamed },
          { name: `note.${id}`, label: t("note.lineOf", { name }) },
        ])}
      />
      <input type="hidden" name="partId" value={partId} />
      <ul className="grid gap-6">
        {rows.map(({ id, name, group, notedBy, ...row }) => (
          <li key={id}>
            <div role="group" aria-label={name} className="grid items-end gap-x-6 gap-y-2 md:grid-cols-2">
              <PressChoices
                label={[name, group].filter(Boolean).join(" · ")}
                hint={notedBy ?? undefined}
                options={options}
                {...fields.choices(`state.${id}`, [row.state])}
              />
              <TextField
                label={t("note.line")}
                optional={common("optional")}
                maxLength={longestNote}
                {...fields.text(`note.${id}`, row.note)}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="form-actions" data-sticky="yes">
        <SubmitButton>{t("note.save")}</SubmitButton>
      </div>
    </Form>
  );
}
