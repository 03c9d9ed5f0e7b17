import type { UnseenPlans } from "@/lib/plans/acknowledgements/queries";
import { planAddressBelow } from "@/lib/plans/addresses/rules";
import type { PersonalTask } from "@/lib/plans/personal/tasks/queries";
import type { LeaderTask, MyAction } from "@/lib/plans/tasks/queries";
import type { TrainingTask } from "@/lib/plans/trainings/queries";
import type { Day } from "@/lib/platform/calendar";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** Its progress is kept on the plan itself, which its owner reads whatever the state. */
export function actionTask({ id, what, dueOn, teamId, teamName, schoolYear }: MyAction, today: Day): Task {
  const path = `${planAddressBelow({ teamId, schoolYear })}#actie-${id}`;
  return { ...bare, kind: "action", id, isLate: dueOn < today, path, what, where: teamName, on: dueOn };
}

/** What a leader is to do for the plan of a team: begin it, discuss, adopt or review it. */
export function planTask({ teamId, teamName, kind, dueOn }: LeaderTask, today: Day): Task {
  const ends = { start: "", discuss: "", adopt: "/vaststellen", review: "/tegen-het-licht" } as const;
  const path = `/teams/${teamId}/plan${ends[kind]}`;
  return {
    ...bare,
    kind: `plan-${kind}`,
    id: teamId,
    isLate: dueOn < today,
    path,
    what: teamName,
    on: dueOn,
  };
}

/** What one's own development plan asks, or a colleague's that is open to the reader. */
export function personalTask(task: PersonalTask, today: Day): Task {
  const { kind, id, count, name, on, schoolYear } = task;
  const own = schoolYear === null ? "/mijn-plan" : `/mijn-plan?jaar=${schoolYear}`;
  if (kind === "proposals" && schoolYear !== null) {
    const plan = planAddressBelow({ teamId: id, schoolYear });
    return {
      ...bare,
      kind: "own-plan-proposals",
      id: `${id}-${schoolYear}`,
      count,
      path: `${plan}#voorstellen`,
    };
  }
  const back = own.replace("/mijn-plan", "/mijn-plan/terugkijken");
  const path = name ? `/plannen/${id}` : kind === "look-back" ? back : own;
  const isLate = kind === "due" && on !== null && on < today;
  return { ...bare, kind: `own-plan-${kind}`, id, count, path, isLate, people: name ? [name] : [], on };
}

/** One plan by the name of its team, more of them as the list they stand in. */
export function unseenTask({ count, teamId, teamName }: UnseenPlans): Task {
  const path = count === 1 ? `/teams/${teamId}/plan` : "/teams?plan=ongezien";
  return { ...bare, kind: "plan-seen", id: "plan-seen", path, count, what: teamName };
}

/** One request at its team, more of them as the list they stand in; an answer always at its team. */
export function trainingTask({ kind, id, teamId, ...task }: TrainingTask, today: Day): Task {
  const isLate = kind === "answer" && task.on !== null && task.on < today;
  const path = task.count === 1 ? `/teams/${teamId}/scholing#aanvraag-${id}` : "/scholing";
  return { ...bare, ...task, kind: `training-${kind}`, id, isLate, path };
}
