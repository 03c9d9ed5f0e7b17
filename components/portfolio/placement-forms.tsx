"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { portfolioRefusals } from "@/lib/portfolio/labels";
import { addPlacement, removePlacement } from "@/lib/portfolio/placements/actions";
import { longestCompany } from "@/lib/portfolio/placements/rules";

/** Notes a period of practice: at which company, when, and abroad in which country. */
export function PlacementForm({ submission }: { submission: string }) {
  const t = useTranslations("portfolioForms");
  const optional = useTranslations("common")("optional");
  const [state, add] = useActionState(addPlacement, idle);
  const fields = useFields(state);
  return (
    <Form action={add} state={state} label={t("placement.form")}>
      <Submission {...{ submission, state }} />
      <FormNotice state={state} text={portfolioRefusals(t)} />
      <TextField
        {...fields.text("company")}
        label={t("placement.company")}
        maxLength={longestCompany}
        sees={<WhoSees who={t("item.sees")} why={t("item.seesWhy")} />}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] items-start gap-6">
        <DateField {...fields.text("startsOn")} label={t("placement.startsOn")} />
        <DateField {...fields.text("endsOn")} label={t("placement.endsOn")} {...{ optional }} />
      </div>
      <TextField
        {...fields.text("country")}
        label={t("placement.country")}
        hint={t("placement.countryHint")}
        {...{ optional }}
        maxLength={80}
      />
      <div>
        <SubmitButton kind="plain">{t("placement.save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Takes a period away; what was written about it stays. */
export function RemovePlacement({ placementId, company }: { placementId: string; company: string }) {
  const t = useTranslations("portfolioForms.presses");
  return (
    <Press
      action={removePlacement}
      fields={{ placementId }}
      kind="quiet"
      label={t("removePlacement")}
      about={company}
      text={{}}
    />
  );
}
