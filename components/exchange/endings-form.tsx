"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalText } from "@/components/exchange/refusal-text";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickField } from "@/components/ui/tick-field";
import { chooseEndings } from "@/lib/exchange/runs/actions";
import { idle } from "@/lib/platform/action-state";

type Props = {
  runId: string;
  people: readonly { number: number; label: string; isChosen: boolean }[];
  /** How many there are in all, beyond this page. */
  all: number;
};

/** Who is to be ended, of those a complete file lacks. Nobody is, unless ticked. */
export function EndingsForm({ runId, people, all }: Props) {
  const t = useTranslations("exchange");
  const [state, choose] = useActionState(chooseEndings, idle);
  return (
    <Form action={choose} state={state} label={t("run.endTitle")}>
      <input type="hidden" name="runId" value={runId} />
      <FormNotice state={state} text={refusalText((key) => t(key))} />
      <div key={people.map(({ isChosen }) => Number(isChosen)).join("")} className="grid">
        {people.map(({ number, label, isChosen }) => (
          <div key={number}>
            <input type="hidden" name="shown" value={number} />
            <TickField
              id={`chosen-${number}`}
              name="chosen"
              value={String(number)}
              label={t("run.end", { name: label })}
              defaultChecked={isChosen}
            />
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton kind="plain" name="all" value="shown">
          {t("run.endSave")}
        </SubmitButton>
        <SubmitButton kind="quiet" name="all" value="all">
          {t("run.endAll", { count: all })}
        </SubmitButton>
        <SubmitButton kind="quiet" name="all" value="none">
          {t("run.endNone")}
        </SubmitButton>
      </div>
    </Form>
  );
}
