"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { optionOf } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { openPieces } from "@/lib/plans/personal/opening/actions";
import type { Owner } from "@/lib/plans/rules";
import type { SchoolYear } from "@/lib/platform/calendar";
import { idle } from "@/lib/platform/action-state";

type Props = {
  schoolYear: SchoolYear;
  leaders: readonly Owner[];
  leaderId: string;
  pieces: readonly { id: string; name: string }[];
  /** What is chosen at first. */
  chosen: readonly string[];
  back: string;
};

/** To which leader somebody opens which pieces of their plan; what is not chosen is closed. */
export function ShareForm({ schoolYear, leaders, leaderId, pieces, chosen, back }: Props) {
  const t = useTranslations("personalPlanForms");
  const common = useTranslations("common");
  const [state, open] = useActionState(openPieces, idle);
  const fields = useFields(state);
  return (
    <Form action={open} state={state} label={t("share.pieces")}>
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <PressChoices
        label={t("share.leader")}
        options={leaders.map(optionOf)}
        {...fields.choices("leaderId", [leaderId])}
      />
      {pieces.length > 0 ? (
        <PressChoices
          many
          label={t("share.pieces")}
          hint={t("share.hint")}
          options={pieces.map(optionOf)}
          {...fields.choices("pieces", chosen)}
        />
      ) : (
        <p className="text-soft">{t("share.none")}</p>
      )}
      <div className="form-actions" data-sticky="yes">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("share.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
