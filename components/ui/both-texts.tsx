import type { ActionState, Typed } from "@/lib/platform/action-state";

/**
 * What somebody else saved meanwhile, beside what was typed here: field by field, only where the two differ.
 * Nothing is lost and nothing is chosen for the reader.
 */
export function BothTexts({
  state,
  title,
  hint,
  fields,
}: {
  state: ActionState<string, unknown>;
  title: string;
  hint: string;
  /** Each field with its label, and how its values read when they are codes. */
  fields: readonly { name: string; label: string; say?: (value: string) => string }[];
}) {
  if (state.status !== "refused" || !state.current) return null;
  const { text } = state.current;
  const different = fields.filter(
    ({ name }) => valueOf(text, name).join() !== valueOf(state.typed, name).join(),
  );
  return (
    <section className="card both-texts" data-pad="yes" aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {different.map(({ name, label, say = (value: string) => value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{valueOf(text, name).map(say).join(", ") || "–"}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-soft">{hint}</p>
    </section>
  );
}

function valueOf(text: Typed, name: string): readonly string[] {
  const value = text[name];
  return value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value;
}
