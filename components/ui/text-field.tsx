import type { ComponentProps } from "react";
import { Field, inputAttributes, type FieldProps } from "@/components/ui/field";

type Input = Pick<
  ComponentProps<"input">,
  | "type"
  | "defaultValue"
  | "autoComplete"
  | "inputMode"
  | "maxLength"
  | "min"
  | "max"
  | "step"
  | "placeholder"
  | "disabled"
  | "autoFocus"
  | "list"
  | "lang"
>;

/** One line of text, a number, an e-mail address or a password. */
export function TextField({ type = "text", ...props }: FieldProps & Input) {
  const { name, label, hint, error, optional, sees, id, ...input } = props;
  const field = { name, label, hint, error, optional, sees, id };
  return (
    <Field {...field}>
      <input {...input} type={type} className="input" {...inputAttributes(field)} />
    </Field>
  );
}

/** A day, with the calendar of the device. */
export function DateField(props: FieldProps & Pick<Input, "defaultValue" | "min" | "max" | "disabled">) {
  return <TextField {...props} type="date" />;
}
