"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ChangedMeanwhile, KnownSettlement } from "@/components/agreements/changed-meanwhile";
import { PartyFields } from "@/components/agreements/party-fields";
import { WordTips } from "@/components/glossary/word-tips";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { addAgreement, changeAgreement } from "@/lib/agreements/actions";
import { agreementRefusalTexts } from "@/lib/agreements/labels";
import type { AgreementView } from "@/lib/agreements/queries";
import { agreementKinds } from "@/lib/agreements/rules";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

type Props = {
  agreement?: AgreementView;
  /** For whom somebody may write a new one. */
  owners: readonly Option[];
  ownerId: string;
  teams: readonly Option[];
  roles: readonly Option[];
  submission: string;
  today: Day;
  back: string;
};

/** A new agreement, or one that is reworded (B4, E4). */
export function AgreementForm({ agreement, submission, back, ...props }: Props) {
  const t = useTranslations("agreements");
  const common = useTranslations("common");
  const [state, save] = useActionState(agreement ? changeAgreement : addAgreement, idle);
  const fields = useFields(state);
  return (
    <Form action={save} state={state} label={t(agreement ? "form.changeTitle" : "form.newTitle")}>
      <Submission submission={submission} version={agreement?.version} state={state} />
      {agreement ? (
        <>
          <input type="hidden" name="agreementId" value={agreement.id} />
          <KnownSettlement settlement={agreement.settlement} state={state} />
        </>
      ) : null}
      <FormNotice state={state} text={agreementRefusalTexts(t)} />
      <ChangedMeanwhile state={state} />
      <WhatFields {...{ agreement, fields, ...props }} />
      <PartyFields {...{ agreement, fields, ...props }} />
      <WhenFields {...{ agreement, fields, ...props }} />
      <div className="form-actions">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("form.save")}</SubmitButton>
      </div>
    </Form>
  );
}

type FieldProps = Pick<Props, "owners" | "ownerId" | "today"> & {
  agreement: AgreementView | undefined;
  fields: ReturnType<typeof useFields>;
};

function WhatFields({ agreement, owners, ownerId, fields }: FieldProps) {
  const t = useTranslations("agreements");
  const common = useTranslations("common");
  return (
    <>
      {agreement ? null : (
        <SelectField
          label={t("form.team")}
          empty={common("choose")}
          options={owners}
          {...fields.text("teamId", ownerId)}
        />
      )}
      <PressChoices
        label={t("form.kind")}
        hint={t("form.kindHint")}
        options={agreementKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        {...fields.choices("kind", [agreement?.kind ?? "agreement"])}
      />
      <TextField
        label={t("form.name")}
        hint={t("form.nameHint")}
        maxLength={120}
        {...fields.text("title", agreement?.title)}
      />
      <WordTips>
        <TextAreaField
          label={t("form.words")}
          maxLength={1500}
          sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
          {...fields.text("words", agreement?.words)}
        />
      </WordTips>
    </>
  );
}

function WhenFields({ agreement, today, fields }: FieldProps) {
  const t = useTranslations("agreements");
  const common = useTranslations("common");
  return (
    <>
      <DateField label={t("form.agreedOn")} {...fields.text("agreedOn", agreement?.agreedOn ?? today)} />
      <DateField
        label={t("form.dueOn")}
        hint={t("form.dueOnHint")}
        optional={common("optional")}
        {...fields.text("dueOn", agreement?.dueOn)}
      />
    </>
  );
}
