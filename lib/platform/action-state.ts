/** What was typed, field by field, so that a refused form can be shown as it was. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Reasons the pipeline itself refuses for, whatever the action. */
export type GeneralRefusal = "not-found" | "forbidden" | "stale" | "signed-out" | "foreign-origin";

/**
 * What a form knows about its last submission. Isomorphic: forms import it too.
 * `fields` holds message keys of the namespace `errors`; `current` is the text as
 * somebody else saved it meanwhile, shown beside what was typed.
 */
export type ActionState<Refusal extends string = never, Data = void> =
  | { readonly status: "idle" }
  | { readonly status: "done"; readonly data: Data }
  | {
      readonly status: "invalid";
      readonly fields: Readonly<Partial<Record<string, readonly string[]>>>;
      readonly typed: Typed;
    }
  | {
      readonly status: "refused";
      readonly reason: Refusal | GeneralRefusal;
      readonly typed: Typed;
      readonly current?: { readonly version: number; readonly text: Typed };
      /** Which words of what was typed it is refused for. */
      readonly named?: readonly string[];
    };

export const idle = { status: "idle" } as const;
