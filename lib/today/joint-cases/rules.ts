import type { CaseToday } from "@/lib/joint-cases/tasks/queries";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** A case that team and second line talk through today (W13). */
export function jointCaseTask({ id, team, unit, startsAt, on }: CaseToday): Task {
  const path = `/doorverwijzingen/casussen/${id}`;
  return {
    ...bare,
    kind: "joint-case",
    id,
    path,
    on,
    what: startsAt || "none",
    where: [team, unit].join(" + "),
  };
}
