"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useActionState } from "react";
import { announce } from "@/components/ui/announce";
import { BothTexts } from "@/components/ui/both-texts";
import { Button } from "@/components/ui/button";
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
  const isSetToDone = state.status === "refused" && state.reason === "look-first";
  const options = effortStates.map((value) => ({ value, label: t(`states.${value}`) }));
  const stateNamed = (value: string) =>
    options.find((option) => option.value === value)?.label ?? t("byColleague");
  return (
    <Form action={note} state={state} label={title}>
      <Submission submission={submission} version={edition} state={state} />
      <FormNotice
        state={state}
        text={{ "not-asked": t("refusals.not-asked"), "look-first": t("refusals.look-first") }}
      />
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
                {...(isSetToDone ? { chosen: ["done"] } : {})}
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
        <AllDone />
      </div>
    </Form>
  );
}

/** Sets everybody to done on the page and keeps what is typed; without scripts the form is sent and comes back like that. */
function AllDone() {
  const t = useTranslations("effort");
  const undo = useTranslations("common")("undo");
  const set = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const inputs = [
      ...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? []),
    ];
    const before = inputs.map(({ checked }) => checked);
    for (const input of inputs) input.checked = input.value === "done";
    const run = () => {
      for (const [at, input] of inputs.entries()) input.checked = before[at] ?? false;
    };
    announce({ text: t("refusals.look-first"), undo: { label: undo, run } });
  };
  return (
    <Button type="submit" name="everybody" value="done" onClick={set}>
      {t("note.allDone")}
    </Button>
  );
}
