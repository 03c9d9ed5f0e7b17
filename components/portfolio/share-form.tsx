"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";
import { languageOptions } from "@/lib/platform/words";
import { portfolioRefusals } from "@/lib/portfolio/labels";
import { sharePortfolio } from "@/lib/portfolio/sharing/actions";
import { longestName } from "@/lib/portfolio/sharing/rules";

type Props = {
  submission: string;
  purposes: readonly Option[];
  items: readonly Option[];
  areas: readonly Option[];
  outlooks: readonly Option[];
  today: Day;
  lastDay: Day;
  /** What is chosen already: the item one came from. */
  chosen: readonly string[];
  hasMail: boolean;
};

/** What is opened, for what, for whom and until when (Q2). */
export function ShareForm(props: Props) {
  const t = useTranslations("portfolioForms");
  const optional = useTranslations("common")("optional");
  const [state, share] = useActionState(sharePortfolio, idle);
  const fields = useFields(state);
  const { submission, today, lastDay } = props;
  return (
    <Form action={share} state={state} label={t("share.form")}>
      <Submission {...{ submission, state }} />
      <FormNotice state={state} text={portfolioRefusals(t)} />
      <PressChoices {...fields.choices("purpose")} label={t("share.purpose")} options={props.purposes} />
      <TextField
        {...fields.text("to")}
        label={t("share.to")}
        hint={t("share.toHint")}
        {...{ optional }}
        maxLength={longestName}
      />
      {props.hasMail ? (
        <TextField
          {...fields.text("email")}
          type="email"
          inputMode="email"
          label={t("share.email")}
          hint={t("share.emailHint")}
          {...{ optional }}
        />
      ) : null}
      <SelectField
        {...fields.text("locale", "nl")}
        label={t("share.locale")}
        hint={t("share.localeHint")}
        options={languageOptions}
      />
      <DateField
        {...fields.text("expiresOn")}
        label={t("share.expiresOn")}
        hint={t("share.expiresOnHint")}
        min={today}
        max={lastDay}
      />
      {props.areas.length > 0 ? (
        <>
          <PressChoices
            {...fields.choices("areas")}
            many
            label={t("share.areas")}
            {...{ optional }}
            options={props.areas}
          />
          <PressChoices
            {...fields.choices("items", props.chosen)}
            many
            label={t("share.items")}
            {...{ optional }}
            options={props.items}
          />
        </>
      ) : null}
      {props.outlooks.length > 0 ? (
        <PressChoices
          {...fields.choices("outlooks")}
          many
          label={t("share.outlooks")}
          {...{ optional }}
          options={props.outlooks}
        />
      ) : null}
      <div>
        <SubmitButton>{t("share.send")}</SubmitButton>
      </div>
    </Form>
  );
}
