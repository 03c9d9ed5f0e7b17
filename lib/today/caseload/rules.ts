import type { TalksToDo } from "@/lib/conversations/agenda/queries";
import { bare, namesAtMost, type Task } from "@/lib/today/tasks/rules";

/** Whose turn it is, as one or two things to do and not as many as there are students. */
export function caseloadTasks({ due }: NonNullable<TalksToDo["caseload"]>): Task[] {
  const waiting = due.filter(({ turn }) => turn.kind === "behind" || turn.kind === "soon");
  const group = (kind: "first-talk" | "turn", students: typeof waiting): Task[] => {
    const [first] = students;
    if (!first) return [];
    const [only, ...others] = students;
    const path = only && others.length === 0 ? `/studenten/${only.id}` : `/studenten`;
    return [
      {
        ...bare,
        kind,
        id: kind,
        isLate: students.some(({ turn }) => turn.kind === "behind"),
        path: kind === "first-talk" && others.length > 0 ? "/studenten?filter=none" : path,
        people: students.slice(0, namesAtMost).map(({ name }) => name),
        count: students.length,
        on: first.turn.kind === "behind" || first.turn.kind === "soon" ? first.turn.nextDueOn : null,
      },
    ];
  };
  return [
    ...group(
      "first-talk",
      waiting.filter(({ completed }) => completed === 0),
    ),
    ...group(
      "turn",
      waiting.filter(({ completed }) => completed > 0),
    ),
  ];
}
