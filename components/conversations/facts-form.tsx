"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RecordFacts } from "@/components/conversations/record-facts";
import { RecordThemes } from "@/components/conversations/record-themes";
import { SavedFacts } from "@/components/conversations/saved-facts";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctTalk } from "@/lib/conversations/actions";
import { talkRefusalText } from "@/lib/conversations/labels";
import { idle, type Typed } from "@/lib/platform/action-state";

type Props = {
  talkId: string;
  version: number;
  facts: Typed;
  /** The student's first name. */
  student: string;
  today: string;
};

/** The coach corrects when, how and about what a talk was, until the student confirms it; open as long as it is refused. */
export function FactsForm({ talkId, version, facts, student, today }: Props) {
  const t = useTranslations("conversations");
  const [state, correct] = useActionState(correctTalk, idle);
  const isRefused = state.status === "refused" || state.status === "invalid";
  const newer = state.status === "refused" ? state.current : undefined;
  return (
    <Disclosure label={t("talk.correct")} open={isRefused}>
      <Form action={correct} state={state} label={t("talk.correctTitle")}>
        <input type="hidden" name="talkId" value={talkId} />
        <input type="hidden" name="version" value={newer?.version ?? version} />
        {newer ? (
          <Notice state="attention" text={t("talk.correctStale")} urgent>
            <SavedFacts facts={newer.text} />
          </Notice>
        ) : (
          <FormNotice state={state} text={talkRefusalText((refusal) => t(`refusals.${refusal}`))} />
        )}
        <p className="text-small text-soft">{t("talk.editLead", { name: student })}</p>
        <RecordFacts state={state} initial={facts} today={today} />
        <RecordThemes state={state} initial={facts} />
        <div>
          <SubmitButton>{t("talk.save")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
