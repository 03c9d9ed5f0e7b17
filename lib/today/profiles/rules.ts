import type { AgedProfile, WaitingProfile } from "@/lib/profiles/catalogue/queries";
import type { ClarityTasks } from "@/lib/profiles/clarity/queries";
import type { ConsultationTask } from "@/lib/profiles/consultations/queries";
import type { LateCriterion } from "@/lib/profiles/eligibility/open/queries";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** A profile that waits for the reader's key (C7). */
export function keyTask({ roleId, roleName }: WaitingProfile): Task {
  return { ...bare, kind: "key", id: roleId, path: `/rollen/${roleId}/vaststellen`, what: roleName };
}

/** A profile that has been in force for years: does it still hold? (C1) */
export function agedTask({ roleId, roleName, since }: AgedProfile): Task {
  const path = `/rollen/${roleId}`;
  return { ...bare, kind: "profile-aged", id: roleId, path, what: roleName, where: schoolYearLabel(since) };
}

/** A concept that waits for what the reader's team thinks, or for its owner to answer or to close the asking (C1, C8). */
export function consultationTask({ kind, roleId, roleName, endsOn, comments }: ConsultationTask): Task {
  const path = `/rollen/${roleId}/raadpleging`;
  return {
    ...bare,
    kind: `consultation-${kind}`,
    id: roleId,
    path,
    count: comments,
    what: roleName,
    on: endsOn,
  };
}

/** Whether the tasks of my roles are mine, and what people I lead do not understand of theirs (C10). */
export function clarityToDo({ toConfirm, toExplain }: ClarityTasks): Task[] {
  const [first] = toConfirm;
  const confirm = first === undefined ? [] : [{ ...bare, count: toConfirm.length, what: first }];
  const explain = toExplain === 0 ? [] : [{ ...bare, count: toExplain }];
  return [
    ...explain.map((task) => ({
      ...task,
      kind: "explain" as const,
      id: "explain",
      path: "/rollen/onduidelijk",
    })),
    ...confirm.map((task) => ({ ...task, kind: "confirm-tasks" as const, id: "confirm", path: "/mijn-rol" })),
  ];
}

/** What was to be there for a role and has passed its day: of me, and of whom I lead, in the same words (E7, I4). */
export function criteriaToDo(late: readonly LateCriterion[]): Task[] {
  const led = late.filter(({ isOwn }) => !isOwn);
  const people = new Map(led.map(({ personId, person }) => [personId, person]));
  const [first] = led;
  const whole = {
    ...{ ...bare, kind: "criterion-late" as const, id: "criterion-late", isLate: true },
    ...{
      path: "/rollen/nog-te-halen",
      people: [...people.values()].slice(0, namesAtMost),
      count: people.size,
    },
  };
  const own = late.filter(({ isOwn }) => isOwn).map(ownCriterion);
  if (!first) return own;
  return [people.size > 1 ? whole : { ...whole, ...wordsOf(first), path: placeOf(first) }, ...own];
}

const namesAtMost = 3;

function ownCriterion(late: LateCriterion): Task {
  const id = `${late.assignmentId}-${late.origin}`;
  return { ...bare, kind: "criterion-own", id, isLate: true, path: "/mijn-rol", ...wordsOf(late) };
}

function wordsOf({ words, roleName, dueOn }: LateCriterion) {
  return { what: words, where: roleName, on: dueOn };
}

function placeOf({ assignmentId, teamId, roleId }: LateCriterion): string {
  return teamId ? `/teams/${teamId}/rollen/${assignmentId}` : `/rollen/${roleId}/mensen/${assignmentId}`;
}
