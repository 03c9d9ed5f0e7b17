import { calendarResponse } from "@/lib/calendars/downloads/queries";
import { mayKeepInCalendar } from "@/lib/conversations/policy";
import { findTalk } from "@/lib/conversations/queries";
import { askTalkInput } from "@/lib/conversations/schema";
import { askingRoute } from "@/lib/platform/route";

/** One planned talk, for the calendar of either of the two it is between. */
export const GET = askingRoute({
  permission: "talk.calendar",
  input: askTalkInput,
  subject: async ({ tx, actor, now }, { talkId }) => {
    const talk = await findTalk(tx, actor, talkId, now);
    return talk?.plannedFor && !talk.isCancelled ? { ...talk, at: talk.plannedFor } : null;
  },
  allow: mayKeepInCalendar,
  answer: (actor, talk) => {
    const other = actor.kind === "student" ? talk.coachName : talk.student.name;
    const { id, at, version, plannedMinutes: minutes } = talk;
    const place = talk.room || talk.place;
    return calendarResponse(actor, [{ id, at, version, minutes, place, other: other.givenName }]);
  },
});
