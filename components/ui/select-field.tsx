import { Field, inputAttributes, type FieldProps } from "@/components/ui/field";

export type Option = { value: string; label: string };

/** Something with a name, to choose out of a list. */
export function optionOf({ id, name }: { readonly id: string; readonly name: string }): Option {
  return { value: id, label: name };
}

/** One out of a long list. Up to seven choices read better as PressChoices. */
export function SelectField({
  options,
  empty,
  defaultValue,
  disabled,
  ...field
}: FieldProps & {
  options: readonly Option[];
  /** The words of the empty choice, when nothing may be chosen (yet). */
  empty?: string | undefined;
  defaultValue?: string | undefined;
  disabled?: boolean | undefined;
}) {
  return (
    <Field {...field}>
      {/* The key: React does not give a select its new default value after a form was reset. */}
      <select
        key={defaultValue}
        className="input"
        defaultValue={defaultValue ?? ""}
        disabled={disabled}
        {...inputAttributes(field)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
