import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { bare, type Task } from "@/lib/today/tasks/rules";
import type { VisitToDo } from "@/lib/visits/queries";
import { lastDayToWrite } from "@/lib/visits/rules";

/**
 * What a lesson visit asks of the reader now: to choose a day, to know that it comes, to write it down within a week, to
 * hand it over, to read it (I1); and of the next leader to take over what an earlier one planned. Whoever did not propose the moment sees it at once, both of them the day before.
 */
export function visitTasks(visits: readonly VisitToDo[], now: Date): Task[] {
  return visits.flatMap((visit) => {
    const task = kindOf(visit, now);
    return task
      ? [{ ...bare, id: visit.id, path: `/lesbezoeken/${visit.id}`, people: [visit.other], ...task }]
      : [];
  });
}

type Asked = Pick<Task, "kind"> & Partial<Pick<Task, "at" | "on" | "isLate">>;

function kindOf(
  { isVisitor, isProposer, isLeft, plannedFor, heldOn, sharedAt }: VisitToDo,
  now: Date,
): Asked | null {
  if (isLeft) return { kind: "visit-left" };
  if (!isVisitor && sharedAt) return { kind: "visit-read" };
  if (heldOn) return isVisitor ? { kind: "visit-hand-over" } : null;
  if (!plannedFor) return isProposer ? null : { kind: "visit-asked" };
  const at = new Date(plannedFor);
  if (at > now) return isProposer && !isSoon(dayOf(at), dayOf(now)) ? null : { kind: "visit-soon", at };
  const on = lastDayToWrite(at);
  return isVisitor ? { kind: "visit-write", on, isLate: on < dayOf(now) } : null;
}

function isSoon(day: Day, today: Day): boolean {
  return day <= later(today, { days: 1 });
}
