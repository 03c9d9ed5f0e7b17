"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { refusalWords } from "@/components/plans/plan-words";
import { basisOf, type WritingState } from "@/components/plans/use-writing";
import { Autosave } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  form: WritingState;
  /** The hidden field that says what it is about. */
  about: { name: string; value: string };
  fields: readonly { name: string; label: string; say?: (value: string) => string }[];
  submit: string;
  back: string;
  /** Why it may be refused, in words; those of a plan of a team unless told otherwise. */
  refusals?: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** The frame of every long form of a plan: it saves itself, shows both texts when somebody was first, and can be left. */
export function WritingForm({ form, about, fields, submit, back, refusals, children }: Props) {
  const t = useTranslations("plans");
  const { state, writing } = form;
  const { submission, version, draft, keep } = writing;
  const texts: Readonly<Record<string, string>> = refusals ?? refusalWords(t);
  return (
    <Form action={form.submit} state={state}>
      <Submission submission={submission} version={version ?? undefined} state={state} />
      <input type="hidden" name={about.name} value={about.value} />
      {version === null ? null : <input type="hidden" name="basis" value={basisOf(state, version)} />}
      <FormNotice state={state} text={texts} />
      <BothTexts state={state} title={t("form.both")} hint={t("form.bothHint")} fields={fields} />
      {children}
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...keep} savedAt={draft?.savedAt ?? null} />
        </span>
        <LinkButton kind="quiet" href={back}>
          {t("form.cancel")}
        </LinkButton>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </Form>
  );
}
