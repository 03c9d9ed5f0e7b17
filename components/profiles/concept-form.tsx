"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { basisOf, type WritingState } from "@/components/plans/use-writing";
import { Autosave } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { refusalTexts } from "@/lib/profiles/labels";

type Props = {
  form: Pick<WritingState, "state" | "submit" | "writing">;
  label: string;
  /** The hidden field that says what it is about. */
  about: { name: "roleId" | "taskId"; value: string };
  /** What is compared when somebody else was first. */
  fields: readonly { name: string; label: string; say?: (value: string) => string }[];
  done: string;
  /** Another one for each save, so that what is typed after it is kept as something new. */
  turn: number;
  submit: string;
  children: ReactNode;
};

/**
 * The frame of the small forms in which a concept is written: each saves itself while somebody types, stays on the page
 * when it is saved, and shows both texts when somebody else was first.
 */
export function ConceptForm({ form, label, about, fields, done, turn, submit, children }: Props) {
  const t = useTranslations("profileForms");
  const { state, writing } = form;
  const { submission, version, draft, keep } = writing;
  const texts: Readonly<Record<string, string>> = refusalTexts(t);
  const hasLostKey = state.status === "done" && hasWithdrawn(state.data);
  return (
    <Form action={form.submit} state={state} label={label}>
      <Submission submission={submission} version={version ?? undefined} state={state} />
      <input type="hidden" name={about.name} value={about.value} />
      {version === null ? null : <input type="hidden" name="basis" value={basisOf(state, version)} />}
      <FormNotice state={state} text={texts} done={hasLostKey ? t("savedKeyGone") : done} />
      <BothTexts state={state} title={t("meanwhile.title")} hint={t("meanwhile.text")} fields={fields} />
      {children}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton kind="plain">{submit}</SubmitButton>
        <Autosave key={turn} {...keep} savedAt={draft?.savedAt ?? null} />
      </div>
    </Form>
  );
}

/** Whether a save took away an approval that had been given. */
function hasWithdrawn(data: unknown): boolean {
  return typeof data === "object" && data !== null && "withdrewKey" in data && data.withdrewKey === true;
}
