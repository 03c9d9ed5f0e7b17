import { isCompleted, stateOf, type TalkMoments } from "@/lib/conversations/rules";
import { type Day, later, mondayOf } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/** What an employee can ask for in a talk (H15): to work differently, a course or training, other tasks. */
export const requestKinds = ["work", "training", "tasks"] as const;
export type RequestKind = (typeof requestKinds)[number];

export const answers = ["granted", "partly", "declined"] as const;
export type Answer = (typeof answers)[number];

export const longestRequest = 2000;
export const mostRequests = 6;

export type RequestFacts = { readonly answerBy: Day; readonly answer: Answer | null };

export type RequestState = "waiting" | "overdue" | "answered";

/** On its last day a request waits; the day after it is overdue, for both to see (F17). */
export function stateOfRequest({ answer, answerBy }: RequestFacts, today: Day): RequestState {
  if (answer) return "answered";
  return answerBy < today ? "overdue" : "waiting";
}

/** The day so many working days later: no Saturday, no Sunday, no week in which the institution is closed. */
export function workingDaysLater(from: Day, days: number, holidays: readonly Day[]): Day {
  const closed = new Set(holidays);
  let day = from;
  for (let left = days; left > 0;) {
    day = later(day, { days: 1 });
    const monday = mondayOf(day);
    const isWeekend = day >= later(monday, { days: 5 });
    if (!isWeekend && !closed.has(monday)) left -= 1;
  }
  return day;
}

/** Something is asked in a talk that took place, and not without end. */
export function mayAsk(
  talk: TalkMoments,
  already: number,
  now: Date,
): Outcome<"not-recorded-yet" | "too-many"> {
  if (!isCompleted(stateOf(talk, now))) return refused("not-recorded-yet");
  return already < mostRequests ? allowed : refused("too-many");
}

/** An answer is given once: who asked must be able to build on it. */
export function mayAnswer({ answer }: Pick<RequestFacts, "answer">): Outcome<"already-answered"> {
  return answer === null ? allowed : refused("already-answered");
}

export type RequestRefusal = RefusalOf<typeof mayAsk | typeof mayAnswer>;
