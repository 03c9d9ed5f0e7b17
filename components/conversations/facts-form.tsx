"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CorrectionForm } from "@/components/conversations/correction-form";
import { RecordFacts } from "@/components/conversations/record-facts";
import { RecordThemes } from "@/components/conversations/record-themes";
import { SavedFacts } from "@/components/conversations/saved-facts";
import { correctTalk } from "@/lib/conversations/actions";
import type { Kind } from "@/lib/conversations/rules";
import { talkRefusalText } from "@/lib/conversations/labels";
import { idle, type Typed } from "@/lib/platform/action-state";

type Props = {
  talk: { id: string; version: number };
  facts: Typed;
  /** The student's first name. */
  student: string;
  today: string;
  /** The kind it stays, where there is nothing to choose. */
  onlyKind?: Kind | undefined;
};

/** Who held it corrects the facts of a talk until the student confirms it. */
export function FactsForm({ talk, facts, student, today, onlyKind }: Props) {
  const t = useTranslations("conversations");
  const [state, correct] = useActionState(correctTalk, idle);
  return (
    <CorrectionForm
      action={correct}
      state={state}
      text={talkRefusalText((refusal) => t(`refusals.${refusal}`))}
      talk={talk}
      name={student}
      saved={(saved) => <SavedFacts facts={saved} />}
    >
      <RecordFacts state={state} initial={facts} today={today} onlyKind={onlyKind} />
      <RecordThemes state={state} initial={facts} />
    </CorrectionForm>
  );
}
