import type { ComponentProps } from "react";
import { Field, inputAttributes, type FieldProps } from "@/components/ui/field";

type Area = Pick<
  ComponentProps<"textarea">,
  "defaultValue" | "rows" | "maxLength" | "placeholder" | "onInput" | "lang"
>;

/** Longer text; the box grows with what is written. */
export function TextAreaField({ rows = 4, ...props }: FieldProps & Area) {
  const { name, label, hint, error, optional, sees, id, ...area } = props;
  const field = { name, label, hint, error, optional, sees, id };
  return (
    <Field {...field}>
      <textarea {...area} rows={rows} className="input" {...inputAttributes(field)} />
    </Field>
  );
}
