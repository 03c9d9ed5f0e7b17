import { useActionState } from "react";
import { useFields } from "@/components/ui/use-fields";
import { firstState, firstText, manyOf, oneOf, type Writing } from "@/lib/plans/writing/rules";
import type { ActionState } from "@/lib/platform/action-state";

/**
 * A long form of a plan: its state, and for each field what it shows first. Spread it:
 * `<TextField {...form.text("title")} label=… />`.
 */
export function useWriting<Refusal extends string, Data = unknown>(
  save: (previous: unknown, form: FormData) => Promise<ActionState<Refusal, Data>>,
  writing: Writing,
) {
  const [state, submit] = useActionState<ActionState<Refusal, Data>, FormData>(save, firstState(writing));
  const fields = useFields(state);
  const first = firstText(writing);
  return {
    state,
    submit,
    writing,
    text: (name: string) => fields.text(name, oneOf(first, name)),
    choices: (name: string) => fields.choices(name, manyOf(first, name)),
  };
}

export type WritingState = ReturnType<typeof useWriting<string>>;

/** What is typed from now on is typed knowing what somebody else saved. */
export function basisOf(state: WritingState["state"], version: number): number {
  return (state.status === "refused" && state.current?.version) || version;
}
