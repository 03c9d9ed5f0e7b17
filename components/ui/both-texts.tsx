import type { ActionState, Typed } from "@/lib/platform/action-state";

type Compared = {
  readonly name: string;
  /** The other fields that are asked for the same list. */
  readonly and?: readonly string[];
  readonly label: string;
  /** How a value reads when it is a code. */
  readonly say?: (value: string) => string;
  /** The values in a text that is a list. */
  readonly split?: (value: string) => readonly string[];
};

/**
 * What somebody else saved meanwhile, beside what was typed here: field by field, only where the two differ.
 * Of what has several values the order makes no difference. Nothing is lost and nothing is chosen for the reader.
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
  fields: readonly Compared[];
}) {
  if (state.status !== "refused" || !state.current) return null;
  const { text } = state.current;
  const different = fields.filter(
    (field) => inOrder(valuesOf(text, field)) !== inOrder(valuesOf(state.typed, field)),
  );
  return (
    <section className="card both-texts" data-pad="yes" aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {different.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>
              {valuesOf(text, field)
                .map((value) => field.say?.(value) ?? value)
                .join(", ") || "–"}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-soft">{hint}</p>
    </section>
  );
}

function valuesOf(text: Typed, { name, and = [], split = (value) => [value] }: Compared): readonly string[] {
  return [name, ...and].flatMap((one) => valueOf(text, one)).flatMap(split);
}

function inOrder(values: readonly string[]): string {
  return values.toSorted().join("\n");
}

function valueOf(text: Typed, name: string): readonly string[] {
  const value = text[name];
  return value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value;
}
