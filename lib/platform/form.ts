import type { Typed } from "@/lib/platform/action-state";
import { inOneWriting } from "@/lib/platform/ids";

const mechanisms = new Set(["idempotencyKey", "version"]);

/**
 * Turns a form into plain text fields; one that occurs twice becomes a list. Files and
 * React's own fields are left out, and so are the pipeline's: see `mechanismsOf`.
 */
export function fieldsOf(form: FormData): Typed {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || mechanisms.has(name)) continue;
    const [first, ...rest] = form
      .getAll(name)
      .filter((value) => typeof value === "string")
      .map(inOneWriting);
    if (first === undefined) continue;
    fields[name] = rest.length > 0 ? [first, ...rest] : first;
  }
  return fields;
}

/** The hidden fields of the pipeline: the key of this submission, and the version the form was filled in on. */
export function mechanismsOf(form: FormData): { key: string | null; version: number | null } {
  const key = form.get("idempotencyKey");
  const version = form.get("version");
  return {
    key: typeof key === "string" ? key : null,
    version: typeof version === "string" && /^\d{1,9}$/.test(version) ? Number(version) : null,
  };
}
