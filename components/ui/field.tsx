import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** What every field has: its name, its question, and what to say about it. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode | undefined;
  /** What is wrong, in words, as `useFields` gives it. */
  error?: string | undefined;
  /** The word "optional" in the reader's language; fields without it are asked for. */
  optional?: string | undefined;
  /** "Wie ziet dit?": a `WhoSees` under every personal field. */
  sees?: ReactNode | undefined;
  /** Only needed when the same name occurs twice on a page. */
  id?: string | undefined;
};

/** Which texts describe an input, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, "hint" | "error">) {
  const ids = [hint ? `${id}-hint` : undefined, error ? `${id}-problem` : undefined].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** The attributes that tie an input to its field. */
export function inputAttributes(field: FieldProps) {
  const id = field.id ?? field.name;
  return {
    id,
    name: field.name,
    "aria-describedby": describedBy(id, field),
    "aria-invalid": field.error ? true : undefined,
    "aria-required": field.optional ? undefined : true,
  };
}

/** Label above, hint under it, then the input, what is wrong with it, and who can read it. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = field.id ?? field.name;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {field.label} <Optional word={field.optional} />
      </label>
      <Hint id={id} hint={field.hint} />
      {children}
      <Problem id={id} error={field.error} />
      {field.sees}
    </div>
  );
}

export function Optional({ word }: { word: string | undefined }) {
  return word ? <span className="optional">({word})</span> : null;
}

export function Hint({ id, hint }: { id: string; hint: ReactNode | undefined }) {
  return hint ? (
    <span className="hint" id={`${id}-hint`}>
      {hint}
    </span>
  ) : null;
}

/** What is wrong, at the field itself. */
export function Problem({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <span className="problem" id={`${id}-problem`}>
      <Icon name="circle-exclamation-point" size={16} />
      {error}
    </span>
  ) : null;
}
