import { useTranslations } from "next-intl";
import { type FormState, listOf } from "@/components/conversations/typed";
import { PressChoices } from "@/components/ui/press-choices";
import { useFields } from "@/components/ui/use-fields";
import { careerCompetences, topics } from "@/lib/conversations/rules";
import type { Typed } from "@/lib/platform/action-state";

/** What a talk was about, and which career competences came up. */
export function RecordThemes({ state, initial }: { state: FormState; initial: Typed }) {
  const t = useTranslations("conversations");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  return (
    <>
      <PressChoices
        many
        label={t("record.topics")}
        hint={t("record.lifeHint")}
        options={topics.map((value) => ({ value, label: t(`topics.${value}`) }))}
        {...fields.choices("topic", listOf(initial, "topic"))}
      />
      <PressChoices
        many
        label={t("record.competences")}
        options={careerCompetences.map((value) => ({ value, label: t(`competences.${value}.name`) }))}
        {...fields.choices("competence", listOf(initial, "competence"))}
        optional={optional}
      />
    </>
  );
}
