"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { teamHoursRefusals } from "@/lib/plans/hours/labels";
import { setTeamHours } from "@/lib/plans/hours/actions";
import { setOwnHours } from "@/lib/plans/personal/hours/actions";
import { idle } from "@/lib/platform/action-state";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { hoursWritten } from "@/lib/profiles/assignments/rules";

type Props = {
  /** Whose hours: one's own, or those of a team. */
  of: { teamId: string } | "own";
  schoolYear: number;
  said: { minutes: number; version: number } | null;
  submission: string;
};

/** How many hours there are in a school year, as whose they are says. */
export function HoursForm({ of, schoolYear, said, submission }: Props) {
  const whose = of === "own" ? "own" : "team";
  const t = useTranslations("hours");
  const optional = useTranslations("common")("optional");
  const [state, save] = useActionState(of === "own" ? setOwnHours : setTeamHours, idle);
  const fields = useFields(state);
  const label = t(`set.${whose}.label`, { year: schoolYearLabel(schoolYear) });
  return (
    <Form action={save} state={state} label={label}>
      <Submission submission={submission} version={said?.version ?? 0} state={state} />
      {of === "own" ? null : <input type="hidden" name="teamId" value={of.teamId} />}
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <FormNotice state={state} text={teamHoursRefusals(t)} />
      <BothTexts
        state={state}
        title={t("set.both")}
        hint={t("set.bothHint")}
        fields={[{ name: "hours", label }]}
      />
      <TextField
        {...fields.text("hours", said ? hoursWritten(said.minutes) : "")}
        label={label}
        hint={t(`set.${whose}.hint`)}
        {...(of === "own" ? { optional } : {})}
        inputMode="decimal"
        maxLength={8}
      />
      <div>
        <SubmitButton kind="plain">{t("set.save")}</SubmitButton>
      </div>
    </Form>
  );
}
