import { useTranslations } from "next-intl";
import { useAgendaWords } from "@/components/conversations/staff/agenda-words";
import { firstOf, type FormState, listOf } from "@/components/conversations/typed";
import { PressChoices } from "@/components/ui/press-choices";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { careerCompetences } from "@/lib/conversations/rules";
import type { AgendaTopic } from "@/lib/conversations/staff/preparations/rules";
import { staffPlaces } from "@/lib/conversations/staff/rules";
import type { Typed } from "@/lib/platform/action-state";

type Part = { state: FormState; initial: Typed };

/** When, how long and where a talk was. */
export function StaffFacts({ state, initial, today }: Part & { today: string }) {
  const t = useTranslations("staffTalks");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  return (
    <>
      <DateField
        label={t("record.held")}
        max={today}
        {...fields.text("heldOn", firstOf(initial, "heldOn"))}
      />
      <TextField
        type="number"
        min={1}
        max={480}
        label={t("record.minutes")}
        optional={optional}
        {...fields.text("minutes", firstOf(initial, "minutes"))}
      />
      <PressChoices
        label={t("record.place")}
        options={staffPlaces.map((value) => ({ value, label: t(`places.${value}`) }))}
        {...fields.choices("place", listOf(initial, "place"))}
      />
    </>
  );
}

type ThemesProps = Part & { topics: readonly AgendaTopic[]; questions: readonly string[] };

/** What came up in a talk, and which career competences; nowhere a score (H8, H10). */
export function StaffThemes({ topics, questions, state, initial }: ThemesProps) {
  const t = useTranslations("staffTalks.record");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  const { nameOf } = useAgendaWords(questions);
  return (
    <>
      <PressChoices
        many
        label={t("topics")}
        options={topics.map((value) => ({ value, label: nameOf(value) }))}
        {...fields.choices("topic", listOf(initial, "topic"))}
      />
      <PressChoices
        many
        label={t("competences")}
        options={careerCompetences.map((value) => ({ value, label: nameOf(value) }))}
        optional={optional}
        {...fields.choices("competence", listOf(initial, "competence"))}
      />
    </>
  );
}
