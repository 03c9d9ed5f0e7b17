import type { RoundTask } from "@/lib/conversations/rounds/choices/queries";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** A student chooses a moment for a talk; a coach gives whoever did not choose in time one of those that are left (O9). */
export function roundTask({ id, coach, chooseBy, waiting }: RoundTask, isStudent: boolean): Task {
  const its = { ...bare, id, on: chooseBy };
  return isStudent
    ? { ...its, kind: "round-choose", path: `/gesprekken/kiezen/${id}`, people: [coach] }
    : { ...its, kind: "round-assign", path: `/studenten/rondes/${id}`, count: waiting };
}
