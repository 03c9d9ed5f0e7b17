import type { FormTarget } from "@/components/shell/shell-view";
import { type ActionState, idle } from "@/lib/platform/action-state";

type Submission = (previous: ActionState<never, never>, form: FormData) => Promise<unknown>;

/** A server action as a plain form's target: one press in the frame, with nothing to show when refused. */
export function withoutState(action: (previous: never, form: FormData) => Promise<unknown>): FormTarget {
  return (action as Submission).bind(null, idle) as (form: FormData) => Promise<void>;
}
