"use client";

import { useTranslations } from "next-intl";
import { PressChoices } from "@/components/ui/press-choices";
import { DateField, TextField } from "@/components/ui/text-field";
import type { Fields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { standings } from "@/lib/profiles/eligibility/rules";
import type { CriterionView } from "@/lib/profiles/queries";

type Part = "standing" | "reachedOn" | "dueOn" | "reason";

type Props = {
  criterion: Pick<CriterionView, "id" | "withinMonths">;
  fields: Fields;
  /** What a field is called; a form about several criteria names each. */
  nameOf: (part: Part) => string;
  today: string;
  /** By when it is proposed to be there; null where that is not known. */
  dueOn: string | null;
  label: string;
  hint?: string | undefined;
};

/** How one criterion stands: it is there since a day, it comes by a day, or it is not needed and why. */
export function StandingFields({ criterion, fields, nameOf, today, dueOn, label, hint }: Props) {
  const t = useTranslations("eligibility.form");
  const isBefore = criterion.withinMonths === null;
  const idOf = (part: Part) => `${part}-${criterion.id}`;
  return (
    <div className="depends grid gap-4">
      <PressChoices
        id={idOf("standing")}
        label={label}
        hint={hint}
        options={standings.map((standing) => ({ value: standing, label: t(`standings.${standing}`) }))}
        {...fields.choices(nameOf("standing"))}
      />
      <div data-when="there">
        <DateField
          id={idOf("reachedOn")}
          label={t("reachedOn")}
          {...fields.text(nameOf("reachedOn"), today)}
        />
      </div>
      <div data-when="open">
        <DateField id={idOf("dueOn")} label={t("dueOn")} {...fields.text(nameOf("dueOn"), dueOn)} />
      </div>
      <div data-when={isBefore ? "open waived" : "waived"}>
        <TextField
          id={idOf("reason")}
          label={isBefore ? t("reasonBefore") : t("reason")}
          hint={t("reasonHint")}
          maxLength={200}
          sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
          {...fields.text(nameOf("reason"))}
        />
      </div>
    </div>
  );
}
