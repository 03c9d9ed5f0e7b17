import type { TalksToDo } from "@/lib/conversations/agenda/queries";
import type { IntakesWaiting } from "@/lib/conversations/intakes/queries";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** What talks with students ask, of the coach and of the student, each at the one place where it is done. */
export function talkTasks(
  { planned, toRecord, toConfirm, toReadAgain }: TalksToDo,
  isStudent: boolean,
  today: Day,
): Task[] {
  const about = (talk: TalksToDo["planned"][number]) => ({
    ...bare,
    id: talk.id,
    people: [isStudent ? talk.coachName : talk.studentName],
    at: talk.plannedFor,
    on: talk.heldOn,
  });
  const isToday = ({ plannedFor }: { plannedFor: Date | null }) =>
    plannedFor !== null && dayOf(plannedFor) === today;
  return [
    ...planned.filter(isToday).map((talk) => ({
      ...about(talk),
      kind: "talk-today" as const,
      path: `/gesprekken/${talk.id}/voorbereiden`,
    })),
    ...toRecord.map((talk) => ({
      ...about(talk),
      kind: "to-record" as const,
      isLate: !isToday(talk),
      path: `/studenten/${talk.studentId}/gesprek?talk=${talk.id}`,
    })),
    ...toConfirm.map((talk) => ({
      ...about(talk),
      kind: "to-confirm" as const,
      path: `/gesprekken/${talk.id}`,
    })),
    ...toReadAgain.map((talk) => ({
      ...about(talk),
      kind: "confirmed-together" as const,
      path: `/gesprekken/${talk.id}`,
    })),
  ];
}

/** An intaker plans a talk with everybody who begins and has none yet (U3). */
export function intakeTask({ people, count, startsOn }: IntakesWaiting): Task {
  const path = "/studenten/intakes";
  return { ...bare, kind: "intake", id: "intakes", path, people, count, on: startsOn };
}
