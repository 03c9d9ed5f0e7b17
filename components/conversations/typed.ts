import type { ActionState, Typed } from "@/lib/platform/action-state";

/** The state of any form. */
export type FormState = ActionState<string, unknown>;

/** What stands in a form under a name, once or more. */
export function listOf(typed: Typed, name: string): readonly string[] {
  const value = typed[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

/** The first of it, empty when there is none. */
export function firstOf(typed: Typed, name: string): string {
  return listOf(typed, name)[0] ?? "";
}

/** What a form shows: what was typed at the last submission, or else what it opened with. */
export function shownIn(state: FormState, initial: Typed): Typed {
  return state.status === "invalid" || state.status === "refused" ? state.typed : initial;
}
