"use client";

import { useActionState } from "react";
import { moveAction, moveGoal } from "@/lib/plans/goals/actions";
import { idle } from "@/lib/platform/action-state";

/** The form behind the menu's "eerder" and "later" zetten: the button that is pressed says which way. */
export function MoveForm({ id, what }: { id: string; what: "goal" | "action" }) {
  const [, move] = useActionState(what === "goal" ? moveGoal : moveAction, idle);
  return (
    <form id={`move-${id}`} action={move} hidden>
      <input type="hidden" name={what === "goal" ? "goalId" : "actionId"} value={id} />
    </form>
  );
}
