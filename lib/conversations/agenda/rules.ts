import { type Day, dayOf, later, mondayOf } from "@/lib/platform/calendar";
import type { TalkState } from "@/lib/conversations/rules";

export const tabs = ["ahead", "waiting", "held", "cancelled"] as const;

/** How one's own talks are laid out: what asks something or is to come, what waits, what is over. */
export type Tab = (typeof tabs)[number];

/** How many talks stand on a page of the list. */
export const agendaPageSize = 25;

/** The states of the talks under each tab; every state stands under one. */
export const statesOf: Readonly<Record<Tab, readonly TalkState[]>> = {
  ahead: ["to-record", "planned"],
  waiting: ["recorded"],
  held: ["confirmed"],
  cancelled: ["cancelled"],
};

/** The last day of the week that a moment falls in. */
export function endOfWeek(now: Date): Day {
  return later(mondayOf(dayOf(now)), { days: 6 });
}

/** How many days ahead of a talk its student is asked to prepare it (O8). */
const preparingDays = 3;

/** The last day on which a student is asked today to prepare a talk. */
export function toPrepareUntil(now: Date): Day {
  return later(dayOf(now), { days: preparingDays });
}

/** The last day of which "Vandaag" knows what is planned: of this week, and for a student of what is to be prepared. */
export function plannedUntil(isStudent: boolean, now: Date): Day {
  const [week, prepare] = [endOfWeek(now), toPrepareUntil(now)];
  return isStudent && prepare > week ? prepare : week;
}

/** Until when an agreement is told of ahead of its date. */
export function agreementsUntil(now: Date): Day {
  return later(dayOf(now), { days: 7 });
}
