"use client";

import { WordTips } from "@/components/glossary/word-tips";
import { useTranslations } from "next-intl";
import { PressChoices } from "@/components/ui/press-choices";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Fields } from "@/components/ui/use-fields";
import { phases, settings } from "@/lib/profiles/rules";

type Said = {
  readonly what: string;
  readonly moment: string | null;
  readonly setting: string;
  readonly phase: string | null;
};

/** What, when and where of a task. Names repeat on the page, so the caller gives an id that does not. */
export function TaskFields({
  id,
  fields,
  task,
}: {
  id: string;
  fields: Pick<Fields, "text" | "choices">;
  task?: Said;
}) {
  const t = useTranslations("profileForms");
  const common = useTranslations("common");
  return (
    <>
      <WordTips>
        <TextField
          id={`${id}what`}
          label={t("what")}
          hint={t("whatHint")}
          maxLength={300}
          {...fields.text("what", task?.what)}
        />
      </WordTips>
      <TextField
        id={`${id}moment`}
        label={t("moment")}
        hint={t("momentHint")}
        maxLength={120}
        optional={common("optional")}
        {...fields.text("moment", task?.moment)}
      />
      <PressChoices
        id={`${id}setting`}
        label={t("setting")}
        options={settings.map((setting) => ({ value: setting, label: t(`settings.${setting}`) }))}
        {...fields.choices("setting", [task?.setting ?? "both"])}
      />
      <SelectField
        id={`${id}phase`}
        label={t("phase")}
        empty={t("phaseAlways")}
        options={phases.map((phase) => ({ value: phase, label: t(`phases.${phase}`) }))}
        {...fields.text("phase", task?.phase)}
      />
    </>
  );
}
