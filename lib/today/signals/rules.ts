import type { WaitingSignal } from "@/lib/signals/queries";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** What a colleague noticed about a student of the reader, who has not said yet what they did with it (C24). */
export function signalTask({ id, student }: WaitingSignal): Task {
  return { ...bare, kind: "signal", id, path: `/signaal/${id}`, people: [student] };
}
