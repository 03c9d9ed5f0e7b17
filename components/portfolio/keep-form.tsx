"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Problem } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TickField } from "@/components/ui/tick-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { portfolioRefusals } from "@/lib/portfolio/labels";
import { keepTalk } from "@/lib/portfolio/talks/actions";
import type { Piece } from "@/lib/portfolio/talks/rules";

type Props = { talkId: string; pieces: readonly Pick<Piece, "key" | "what" | "words" | "isTheirs">[] };

/** What of a talk goes into the own portfolio: what is the student's own is chosen, and left out with one tick. */
export function KeepForm({ talkId, pieces }: Props) {
  const t = useTranslations("portfolioForms");
  const [state, keep] = useActionState(keepTalk, idle);
  const fields = useFields(state);
  const usual = pieces.filter(({ isTheirs }) => isTheirs).map(({ key }) => key);
  const { chosen, error } = fields.choices("piece", usual);
  return (
    <Form action={keep} state={state} label={t("keep.title")}>
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={portfolioRefusals(t)} />
      <fieldset className="field">
        <legend className="label">{t("keep.which")}</legend>
        <div className="grid gap-3" key={chosen.join()}>
          {pieces.map(({ key, what, words }) => (
            <TickField
              key={key}
              id={`piece-${key}`}
              name="piece"
              value={key}
              label={words}
              hint={t(`keep.what.${what}`)}
              defaultChecked={chosen.includes(key)}
            />
          ))}
        </div>
        <Problem id="piece" error={error} />
      </fieldset>
      <div>
        <SubmitButton>{t("keep.do")}</SubmitButton>
      </div>
    </Form>
  );
}
