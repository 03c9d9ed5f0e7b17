"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { monthsOf } from "@/components/settings/months";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { type Locale, monthAndYear, shortDay } from "@/lib/platform/format";
import { changeCalendar } from "@/lib/settings/calendar/actions";
import { settingsRefusals } from "@/lib/settings/labels";

type Props = {
  schoolYear: SchoolYear;
  /** All weeks of the year by their Mondays, and those without lessons that are counted with now. */
  weeks: readonly Day[];
  holidays: readonly Day[];
  version: number;
  submission: string;
};

/** The weeks of a school year; a pressed week has no lessons. */
export function CalendarForm({ schoolYear, weeks, holidays, version, submission }: Props) {
  const t = useTranslations("settings");
  const locale = useLocale() as Locale;
  const [state, change] = useActionState(changeCalendar, idle);
  const fields = useFields(state);
  const chosen = fields.choices("week", holidays).chosen;
  const [pressed, setPressed] = useState<number | null>(null);
  const free = pressed ?? chosen.length;
  return (
    <Form action={change} state={state} label={t("calendar.title")}>
      <Submission submission={submission} version={version} state={state} />
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <FormNotice state={state} text={settingsRefusals(t)} done={t("saved")} />
      <BothTexts
        state={state}
        title={t("meanwhile.title")}
        hint={t("meanwhile.hint")}
        fields={[{ name: "week", label: t("calendar.title"), say: (monday) => shortDay(monday, locale) }]}
      />
      <div
        className="weeks grid items-start gap-x-8 gap-y-5 md:grid-cols-2"
        onChange={({ currentTarget }) => setPressed(currentTarget.querySelectorAll(":checked").length)}
      >
        {monthsOf(weeks).map((mondays) => (
          <PressChoices
            key={mondays[0]}
            many
            id={`month-${mondays[0]?.slice(0, 7)}`}
            name="week"
            label={monthAndYear(mondays[0] ?? "", locale)}
            options={mondays.map((monday) => ({ value: monday, label: String(Number(monday.slice(8))) }))}
            chosen={chosen.filter((monday) => mondays.includes(monday))}
          />
        ))}
      </div>
      <div className="form-actions" data-sticky="yes">
        <p role="status">{t("calendar.countOf", { weeks: weeks.length - free, all: weeks.length })}</p>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
