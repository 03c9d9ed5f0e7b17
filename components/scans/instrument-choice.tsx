import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import type { Fields } from "@/components/ui/use-fields";

/** Which questionnaire a round asks; the first one stands chosen. */
export function InstrumentChoice({
  label,
  instruments,
  fields,
}: {
  label: string;
  instruments: readonly Option[];
  fields: Fields;
}) {
  const [first] = instruments;
  return (
    <PressChoices
      label={label}
      options={instruments}
      {...fields.choices("versionId", first ? [first.value] : [])}
    />
  );
}
