import type { WaitingSignal } from "@/lib/signals/queries";
import type { UnreadSignal } from "@/lib/signals/stranded/queries";
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

/** What the reader passed on and nobody reads, because there is no coach (C24). */
export function unreadTask({ id, student }: UnreadSignal): Task {
  return { ...bare, kind: "signal-unread", id, path: "/signaal", people: [student] };
}
