"use client";

import { useTranslations } from "next-intl";
import { FundingField, useFundingName } from "@/components/plans/funding";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { addAction, changeAction } from "@/lib/plans/goals/actions";
import type { Writing } from "@/lib/plans/writing/rules";
import { optionOf } from "@/components/ui/select-field";

type Props = {
  /** The action that is changed, or the goal that gets a new one. */
  about: { name: "actionId" | "goalId"; value: string };
  /** Who may own it: the people of the team. */
  people: readonly { id: string; name: string }[];
  /** Who pays here, besides what the product knows. */
  sources: readonly string[];
  writing: Writing;
  back: string;
};

/** An action: what, who, by when, how you will notice, and what it takes (F1, F12, N1). */
export function ActionForm({ about, people, sources, writing, back }: Props) {
  const t = useTranslations("plans");
  const common = useTranslations("common");
  const funding = useTranslations("funding");
  const form = useWriting(about.name === "actionId" ? changeAction : addAction, writing);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const named = [
    { name: "what", label: t("action.whatLabel") },
    { name: "owners", label: t("action.ownersLabel"), say: nameOf },
    { name: "dueOn", label: t("action.dueLabel") },
    { name: "successSign", label: t("action.signLabel") },
    { name: "needs", label: t("action.needsLabel") },
    { name: "funding", label: funding("label"), say: useFundingName() },
  ];

  return (
    <WritingForm
      form={form}
      about={about}
      fields={named}
      submit={about.name === "actionId" ? t("form.save") : t("action.add")}
      back={back}
    >
      <TextField
        {...form.text("what")}
        label={t("action.whatLabel")}
        hint={t("action.whatHint")}
        maxLength={240}
      />
      <PressChoices
        many
        {...form.choices("owners")}
        label={t("action.ownersLabel")}
        hint={t("action.ownersHint")}
        optional={common("optional")}
        options={people.map(optionOf)}
      />
      <DateField {...form.text("dueOn")} label={t("action.dueLabel")} />
      <TextAreaField
        {...form.text("successSign")}
        label={t("action.signLabel")}
        hint={t("action.signHint")}
        optional={common("optional")}
        maxLength={400}
        rows={2}
      />
      <TextAreaField
        {...form.text("needs")}
        label={t("action.needsLabel")}
        hint={t("action.needsHint")}
        optional={common("optional")}
        maxLength={400}
        rows={2}
      />
      <FundingField {...form.text("funding")} sources={sources} />
    </WritingForm>
  );
}
