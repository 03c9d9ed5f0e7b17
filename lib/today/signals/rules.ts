import type { WaitingSignal } from "@/lib/signals/queries";
import type { Stranded, UnreadSignal } from "@/lib/signals/stranded/queries";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** What a colleague noticed about a student of the reader, to be taken up, or to be talked through with who asked for it (C24). */
export function signalTask({ id, student, isAsked }: WaitingSignal): Task {
  return {
    ...bare,
    kind: isAsked ? "signal-asked" : "signal",
    id,
    path: `/signaal/${id}`,
    people: [student],
  };
}

/** Students of a team without a coach for whom something waits: how many, for who names coaches (C24). */
export function strandedTask({ teamId, teamName, count }: Stranded): Task {
  return {
    ...bare,
    kind: "signal-stranded",
    id: teamId,
    isLate: true,
    path: `/teams/${teamId}`,
    count,
    what: teamName,
  };
}

/** What the reader passed on and nobody reads, because there is no coach (C24). */
export function unreadTask({ id, student }: UnreadSignal): Task {
  return { ...bare, kind: "signal-unread", id, path: "/signaal", people: [student] };
}
