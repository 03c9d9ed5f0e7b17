import type { HandoverView } from "@/lib/conversations/handover/queries";
import type { Departure, OwnDeparture } from "@/lib/organisation/students/departing/queries";
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

/** One thing to do, also after a file gave a whole class another coach. */
export function handoverTasks(handovers: readonly HandoverView[]): Task[] {
  const [first] = handovers;
  if (!first) return [];
  const isOne = handovers.length === 1;
  return [
    {
      ...{ ...bare, kind: "handover", id: "handover", count: handovers.length },
      path: isOne ? `/studenten/${first.studentId}/overdracht` : "/studenten/overdracht",
      people: handovers.slice(0, namesAtMost).map(({ studentName }) => studentName),
      what: fullName(first.nextCoachName),
    },
  ];
}

/** A coach of the reader's team leaves soon, and nobody follows yet (O15, 6.5-13). */
export function departureTask({ coachId, coachName, teamId, teamName, endsOn, students }: Departure): Task {
  return {
    ...{ ...bare, kind: "coach-leaves", id: `${teamId} ${coachId}` },
    ...{ path: `/teams/${teamId}/gesprekken`, people: [coachName], what: teamName },
    ...{ count: students, on: endsOn },
  };
}

/** The reader's own work here ends soon, with students who have no next coach yet. */
export function ownDepartureTask({ endsOn, students }: OwnDeparture): Task {
  return {
    ...{ ...bare, kind: "hand-over", id: "hand-over" },
    ...{ path: "/studenten/overdracht", count: students, on: endsOn },
  };
}
