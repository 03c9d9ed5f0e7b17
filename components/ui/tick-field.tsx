import { describedBy, Hint, Problem, type FieldProps } from "@/components/ui/field";

/** One thing that is so or not: a box with its sentence beside it. */
export function TickField({
  value = "yes",
  defaultChecked,
  ...field
}: Omit<FieldProps, "optional"> & { value?: string; defaultChecked?: boolean | undefined }) {
  const id = field.id ?? field.name;
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          id={id}
          name={field.name}
          value={value}
          defaultChecked={defaultChecked}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(id, field)}
        />
        <span>{field.label}</span>
        <Hint id={id} hint={field.hint} />
      </label>
      <Problem id={id} error={field.error} />
      {field.sees}
    </div>
  );
}
