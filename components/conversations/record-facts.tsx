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
  /** The kind it is, where there is nothing to choose. */
  onlyKind?: Kind | undefined;
};

/** When, which kind, how long and where: filled in as it usually is. */
export function RecordFacts({ state, initial, today, onlyKind }: Props) {
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
        options={lengthsWith(firstOf(initial, "minutes")).map((minutes) => ({
          value: String(minutes),
          label: t("record.minutesOption", { minutes }),
        }))}
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

/** The usual lengths, and the one that was written down when it is another. */
function lengthsWith(minutes: string): readonly number[] {
  const written = Number(minutes);
  return written > 0 && !lengths.includes(written) ? [...lengths, written].sort((a, b) => a - b) : lengths;
}
