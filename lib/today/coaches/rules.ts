import type { TalksToDo } from "@/lib/conversations/agenda/queries";
import type { HandoverView } from "@/lib/conversations/handover/queries";
import { lastDayToWrite } from "@/lib/conversations/handover/rules";
import type { NewCoach } from "@/lib/organisation/students/queries";
import { fullName } from "@/lib/platform/format";
import { bare, namesAtMost, type Task } from "@/lib/today/tasks/rules";

/** A student hears who became their coach, and says what that one reads. */
export function newCoachTask({ studentId, name, since }: NewCoach): Task {
  return {
    ...{ ...bare, kind: "new-coach", id: studentId },
    ...{ path: `/studenten/${studentId}`, people: [name], on: since },
  };
}

/** One thing to do, also after a file gave a whole class another coach; the first to run out says until when. */
export function handoverTasks(handovers: readonly HandoverView[]): Task[] {
  const [first] = handovers.toSorted((one, other) => one.handedOn.localeCompare(other.handedOn));
  if (!first) return [];
  const isOne = handovers.length === 1;
  return [
    {
      ...{ ...bare, kind: "handover", id: "handover", count: handovers.length },
      path: isOne ? `/studenten/${first.studentId}/overdracht` : "/studenten/overdracht",
      people: handovers.slice(0, namesAtMost).map(({ studentName }) => studentName),
      what: fullName(first.nextCoachName),
      on: lastDayToWrite(first.handedOn),
    },
  ];
}

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
