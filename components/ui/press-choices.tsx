import { describedBy, Hint, Optional, Problem, type FieldProps } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { Option } from "@/components/ui/select-field";

/** A few choices as buttons that can be pressed: one of them, or `many`. Native inputs, so no script is needed. */
export function PressChoices({
  options,
  many = false,
  chosen = [],
  ...field
}: FieldProps & { options: readonly Option[]; many?: boolean; chosen?: readonly string[] | undefined }) {
  const id = field.id ?? field.name;
  return (
    <fieldset className="field" aria-describedby={describedBy(id, field)}>
      <legend className="label">
        {field.label} <Optional word={field.optional} />
      </legend>
      <Hint id={id} hint={field.hint} />
      <div className="choices" data-invalid={field.error ? "yes" : undefined} key={chosen.join()}>
        {options.map((option) => (
          <label className="press" key={option.value}>
            <input
              type={many ? "checkbox" : "radio"}
              name={field.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={field.error ? true : undefined}
            />
            <Icon name="check" size={16} />
            {option.label}
          </label>
        ))}
      </div>
      <Problem id={id} error={field.error} />
      {field.sees}
    </fieldset>
  );
}
