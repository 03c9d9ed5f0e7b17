import type { DueAgreement } from "@/lib/agreements/due/queries";
import type { Day } from "@/lib/platform/calendar";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** Something a team agreed, to look at again: late the day after its day (B4). */
export function teamAgreementTask({ id, title, teamName, dueOn }: DueAgreement, today: Day): Task {
  const said = { what: title, where: teamName, on: dueOn };
  return { ...bare, ...said, kind: "team-agreement", id, path: `/afspraken/${id}`, isLate: dueOn < today };
}
