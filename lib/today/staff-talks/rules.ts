import type { StaffTalkTask } from "@/lib/conversations/staff/agenda/queries";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** What a talk with staff asks, at the one place where it is done. */
export function staffTalkTask({ kind, id, talkId, name, at, on }: StaffTalkTask, today: Day): Task {
  const moment = at ? new Date(at) : null;
  const day = on ?? (moment ? dayOf(moment) : null);
  return {
    ...{ ...bare, kind: `staff-${kind}`, id: `${kind}/${id}` },
    isLate: (kind === "record" || kind === "agreement" || kind === "answer") && day !== null && day < today,
    path: `/werkgesprekken/${talkId}${kind === "record" ? "/vastleggen" : ""}`,
    people: [name],
    at: moment,
    on,
  };
}
