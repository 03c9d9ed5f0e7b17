"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalText } from "@/components/exchange/refusal-text";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickField } from "@/components/ui/tick-field";
import { matchColumns } from "@/lib/exchange/runs/actions";
import { idle } from "@/lib/platform/action-state";

export type MatchedColumn = { name: string; field: string; samples: readonly string[]; isPrivate: boolean };

type Props = {
  runId: string;
  back: string;
  /** Whether there is a preview to go back to. */
  isMatched: boolean;
  columns: readonly MatchedColumn[];
  fields: readonly Option[];
  isComplete: boolean;
};

/** Says of each column of a file which field it fills, in the order of the file. */
export function MatchForm({ runId, back, isMatched, columns, fields, isComplete }: Props) {
  const t = useTranslations("exchange");
  const [state, match] = useActionState(matchColumns, idle);
  const typed = state.status === "refused" || state.status === "invalid" ? state.typed["field"] : undefined;
  const chosen = (at: number, field: string) =>
    typed === undefined ? field : typeof typed === "string" ? typed : (typed[at] ?? "");
  return (
    <Form action={match} state={state} label={t("match.title")}>
      <input type="hidden" name="runId" value={runId} />
      <FormNotice state={state} text={refusalText((key) => t(key))} />
      <div className="grid gap-5 md:grid-cols-2">
        {columns.map(({ name, field, samples, isPrivate }, at) => (
          <SelectField
            key={`${at}${name}`}
            id={`field-${at}`}
            name="field"
            label={name}
            hint={
              isPrivate
                ? t("match.private")
                : samples.length > 0
                  ? t("match.samples", { samples: samples.join(", ") })
                  : t("match.noSamples")
            }
            options={fields}
            empty={t("match.leave")}
            defaultValue={chosen(at, field)}
          />
        ))}
      </div>
      <TickField
        name="isComplete"
        value="on"
        label={t("offer.complete")}
        hint={t("offer.completeHint")}
        defaultChecked={
          typed === undefined
            ? isComplete
            : "isComplete" in (state.status === "idle" || state.status === "done" ? {} : state.typed)
        }
      />
      <div className="form-actions" data-sticky="yes">
        <LinkButton kind="quiet" href={back}>
          {t(isMatched ? "match.back" : "match.later")}
        </LinkButton>
        <SubmitButton>{t("match.save")}</SubmitButton>
      </div>
    </Form>
  );
}
