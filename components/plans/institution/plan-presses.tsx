"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import {
  adoptInstitutionPlan,
  dropInstitutionPlan,
  startInstitutionPlan,
} from "@/lib/plans/institution/actions";
import { institutionPlanRefusalTexts } from "@/lib/plans/institution/labels";
import { idle } from "@/lib/platform/action-state";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { schoolYearLabel } from "@/lib/platform/calendar";

type StartProps = { years: readonly SchoolYear[]; submission: string };

/** Starts a plan from one of these school years on. */
export function StartInstitutionPlan({ years, submission }: StartProps) {
  const t = useTranslations("institutionPlans");
  const [state, start] = useActionState(startInstitutionPlan, idle);
  const fields = useFields(state);
  return (
    <Form action={start} state={state} label={t("start.title")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={institutionPlanRefusalTexts(t)} />
      <SelectField
        label={t("start.from")}
        options={years.map((year) => ({
          value: String(year),
          label: schoolYearLabel(year),
        }))}
        {...fields.text("fromYear", String(years[0] ?? ""))}
      />
      <div>
        <SubmitButton>{t("start.do")}</SubmitButton>
      </div>
    </Form>
  );
}

type AdoptProps = { planId: string; version: number; number: number; today: Day; submission: string };

/** The directie makes the working text that stands on the page the plan that holds: its version goes along. */
export function AdoptInstitutionPlan({ planId, version, number, today, submission }: AdoptProps) {
  const t = useTranslations("institutionPlans");
  const [state, adopt] = useActionState(adoptInstitutionPlan, idle);
  const fields = useFields(state);
  const refusals = { ...institutionPlanRefusalTexts(t), stale: t("readAgain") };
  return (
    <Form action={adopt} state={state} label={t("adopt.title")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <FormNotice state={state} text={refusals} />
      <DateField label={t("adopt.on")} max={today} {...fields.text("adoptedOn", today)} />
      <div>
        <SubmitButton>{t("adopt.do", { number })}</SubmitButton>
      </div>
    </Form>
  );
}

/** Throws a concept away, with what that means before the press. */
export function DropInstitutionPlan({ planId, version }: { planId: string; version: number }) {
  const t = useTranslations("institutionPlans");
  const refusals = { ...institutionPlanRefusalTexts(t), stale: t("readAgain") };
  return (
    <Disclosure label={t("drop.title")}>
      <p className="text-small text-soft">{t("drop.why")}</p>
      <Press
        action={dropInstitutionPlan}
        fields={{ planId, version: String(version) }}
        label={t("drop.do")}
        kind="grave"
        text={refusals}
      />
    </Disclosure>
  );
}
