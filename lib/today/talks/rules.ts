import type { ComingTalk, ListedTalk, TalksToDo } from "@/lib/conversations/agenda/queries";
import { toPrepareUntil } from "@/lib/conversations/agenda/rules";
import type { IntakesWaiting } from "@/lib/conversations/intakes/queries";
import { dayOf } from "@/lib/platform/calendar";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** What talks with students ask, of the coach and of the student, each at the one place where it is done. */
export function talkTasks(
  { planned, toRecord, toConfirm, toReadAgain }: TalksToDo,
  isStudent: boolean,
  now: Date,
): Task[] {
  const about = (talk: ListedTalk) => ({
    ...bare,
    id: talk.id,
    people: [isStudent ? talk.coachName : talk.studentName],
    at: talk.plannedFor,
    on: talk.heldOn,
  });
  const isToday = ({ plannedFor }: ListedTalk) => plannedFor !== null && dayOf(plannedFor) === dayOf(now);
  const isToPrepare = (talk: ComingTalk) => isToday(talk) || (isStudent && isSoon(talk, now));
  return [
    ...planned.filter(isToPrepare).map((talk) => ({
      ...about(talk),
      kind: isToday(talk) ? ("talk-today" as const) : ("talk-soon" as const),
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

/** Whether a student has not prepared a talk that comes within days (O8). */
function isSoon({ plannedFor, isPrepared }: ComingTalk, now: Date): boolean {
  return plannedFor !== null && dayOf(plannedFor) <= toPrepareUntil(now) && !isPrepared;
}

/** An intaker plans a talk with everybody who begins and has none yet (U3). */
export function intakeTask({ people, count, startsOn }: IntakesWaiting): Task {
  const path = "/studenten/intakes";
  return { ...bare, kind: "intake", id: "intakes", path, people, count, on: startsOn };
}
