"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { layIn, takeBack } from "@/lib/conversations/staff/inputs/actions";
import type { InputPart } from "@/lib/conversations/staff/inputs/rules";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import { idle } from "@/lib/platform/action-state";

type Props = {
  talkId: string;
  part: InputPart;
  /** The given name of who will read it. */
  other: string;
  rounds: readonly Option[];
};

/** The employee lays one of their results in the talk; the newest is proposed. */
export function LayInForm({ talkId, part, other, rounds }: Props) {
  const t = useTranslations("staffTalks");
  const [state, lay] = useActionState(layIn, idle);
  const fields = useFields(state);
  return (
    <Form action={lay} state={state} label={t(`starting.parts.${part}.own`)}>
      <input type="hidden" name="talkId" value={talkId} />
      <input type="hidden" name="part" value={part} />
      <FormNotice state={state} text={staffRefusalTexts(t)} />
      <SelectField
        id={`round-${part}`}
        label={t("starting.which")}
        hint={t(`starting.parts.${part}.hint`, { name: other })}
        options={rounds}
        {...fields.text("roundId", rounds[0]?.value)}
      />
      <WhoSees who={t("starting.seesMine", { name: other })} why={t("starting.why")} />
      <div>
        <SubmitButton kind="plain">{t("starting.layIn")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Out of the talk again, whenever the employee wants. */
export function TakeBack({ talkId, part, about }: { talkId: string; part: InputPart; about: string }) {
  const t = useTranslations("staffTalks");
  return (
    <div className="no-print">
      <Press
        action={takeBack}
        fields={{ talkId, part }}
        kind="quiet"
        label={t("starting.takeBack")}
        about={about}
        text={staffRefusalTexts(t)}
      />
    </div>
  );
}
