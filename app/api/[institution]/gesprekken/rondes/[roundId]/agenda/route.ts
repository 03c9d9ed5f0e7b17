import { calendarResponse } from "@/lib/calendars/downloads/queries";
import { mayKeepRound } from "@/lib/conversations/rounds/policy";
import { findRound } from "@/lib/conversations/rounds/queries";
import { askRoundInput } from "@/lib/conversations/rounds/schema";
import { askingRoute } from "@/lib/platform/route";

/** The planned talks of a round, for the coach's own calendar. */
export const GET = askingRoute({
  permission: "talk-rounds.calendar",
  input: askRoundInput,
  subject: ({ tx, actor, now }, { roundId }) => findRound(tx, actor, roundId, now),
  allow: mayKeepRound,
  exports: { list: "talk-round", rows: ({ students }) => students.filter(({ talk }) => talk).length },
  answer: (actor, { students }) =>
    calendarResponse(
      actor,
      students.flatMap(({ name, talk }) =>
        talk ? [{ ...talk, at: talk.plannedFor, place: talk.room || "school", other: name.givenName }] : [],
      ),
    ),
});
