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
