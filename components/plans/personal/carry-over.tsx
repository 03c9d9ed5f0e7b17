"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { carryOver } from "@/lib/plans/personal/carrying/actions";
import { carryings } from "@/lib/plans/personal/carrying/rules";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { idle } from "@/lib/platform/action-state";
import type { SchoolYear } from "@/lib/platform/calendar";

/** What lay unfinished last year: taken along into this plan, or let go, one by one (M1). */
export function CarryOver({ schoolYear, actions }: { schoolYear: SchoolYear; actions: readonly Option[] }) {
  const t = useTranslations("personalPlanForms");
  const [state, carry] = useActionState(carryOver, idle);
  const fields = useFields(state);
  return (
    <Form action={carry} state={state} label={t("carry.what")}>
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <PressChoices many {...fields.choices("actions", [])} label={t("carry.what")} options={actions} />
      <PressChoices
        {...fields.choices("carrying", ["along"])}
        label={t("carry.carrying")}
        hint={t("carry.hint")}
        options={carryings.map((value) => ({ value, label: t(`carry.carryings.${value}`) }))}
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
