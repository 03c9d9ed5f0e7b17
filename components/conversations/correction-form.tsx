"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState, Typed } from "@/lib/platform/action-state";

type Props<Refusal extends string> = {
  action: (form: FormData) => void;
  state: ActionState<Refusal, unknown>;
  /** For each refusal the sentence that says what happened. */
  text: Record<Refusal, string>;
  talk: { id: string; version: number };
  /** The first name of who still confirms it. */
  name: string;
  /** The facts as somebody else saved them meanwhile, in one line. */
  saved: (facts: Typed) => ReactNode;
  children: ReactNode;
};

/** Corrects when, how and about what a talk was, whoever it is about, until they confirm it; open as long as it is refused. */
export function CorrectionForm<Refusal extends string>(props: Props<Refusal>) {
  const { action, state, text, talk, name, saved, children } = props;
  const t = useTranslations("conversations.talk");
  const isRefused = state.status === "refused" || state.status === "invalid";
  const newer = state.status === "refused" ? state.current : undefined;
  return (
    <Disclosure label={t("correct")} open={isRefused}>
      <Form action={action} state={state} label={t("correctTitle")}>
        <input type="hidden" name="talkId" value={talk.id} />
        <input type="hidden" name="version" value={newer?.version ?? talk.version} />
        {newer ? (
          <Notice state="attention" text={t("correctStale")} urgent>
            {saved(newer.text)}
          </Notice>
        ) : (
          <FormNotice state={state} text={text} />
        )}
        <p className="text-small text-soft">{t("correctLead", { name })}</p>
        {children}
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
