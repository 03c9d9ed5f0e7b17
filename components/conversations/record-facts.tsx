import { useTranslations } from "next-intl";
import { type FormState, firstOf, listOf } from "@/components/conversations/typed";
import { PressChoices } from "@/components/ui/press-choices";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { type Kind, kinds, places } from "@/lib/conversations/rules";
import type { Typed } from "@/lib/platform/action-state";

const lengths = [10, 15, 20, 30, 45, 60];

type Props = {
  state: FormState;
  initial: Typed;
  today: string;
  /** How long a talk usually takes here, in minutes; left out where a length is corrected. */
  talkMinutes?: number | undefined;
  /** How long it was planned to take, said beside how long it took. */
  plannedMinutes?: number | null;
  /** The kind it is, where there is nothing to choose. */
  onlyKind?: Kind | undefined;
};

/** When, which kind, how long and where: filled in as it usually is, but for how long. */
export function RecordFacts({
  state,
  initial,
  today,
  talkMinutes = 0,
  plannedMinutes = null,
  onlyKind,
}: Props) {
  const t = useTranslations("conversations");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  return (
    <>
      <DateField
        label={t("record.held")}
        max={today}
        {...fields.text("heldOn", firstOf(initial, "heldOn"))}
      />
      <PressChoices
        label={t("record.minutes")}
        hint={plannedMinutes === null ? undefined : t("record.plannedMinutes", { minutes: plannedMinutes })}
        options={lengthsWith([talkMinutes, plannedMinutes ?? 0, Number(firstOf(initial, "minutes"))]).map(
          (minutes) => ({
            value: String(minutes),
            label: t("record.minutesOption", { minutes }),
          }),
        )}
        {...fields.choices("minutes", listOf(initial, "minutes"))}
        optional={optional}
      />
      {onlyKind ? (
        <input type="hidden" name="kind" value={onlyKind} />
      ) : (
        <PressChoices
          label={t("record.kind")}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...fields.choices("kind", listOf(initial, "kind"))}
        />
      )}
      <PressChoices
        label={t("record.place")}
        options={places.map((value) => ({ value, label: t(`places.${value}`) }))}
        {...fields.choices("place", listOf(initial, "place"))}
      />
    </>
  );
}

/** The lengths to choose from, and those that are usual here or were written down when they are others. */
function lengthsWith(others: readonly number[]): readonly number[] {
  const positive = others.filter((minutes) => minutes > 0);
  return [...new Set([...lengths, ...positive])].sort((a, b) => a - b);
}
