import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const standings = ["there", "open", "waived"] as const;

/** What who appoints says of a criterion: it is there, it comes by a day, or this person does not need it (E7). */
export type Standing = (typeof standings)[number];

/** Said of one criterion: a fact with a date, or why it may do without. */
export type Said =
  | { readonly standing: "there"; readonly reachedOn: Day }
  | { readonly standing: "open"; readonly dueOn: Day; readonly reason: string }
  | { readonly standing: "waived"; readonly reason: string };

type Asked = { readonly withinMonths: number | null };

/**
 * Whether this can be said. Koers never holds an appointment back: a person decides (E7). What is needed before the
 * start and is not there asks that person to say why it can be so.
 */
export function maySay(
  said: Said,
  { withinMonths }: Asked,
  today: Day,
): Outcome<"reason-missing" | "due-past" | "reached-later"> {
  switch (said.standing) {
    case "there":
      return said.reachedOn > today ? refused("reached-later") : allowed;
    case "open":
      if (said.dueOn < today) return refused("due-past");
      return withinMonths === null && said.reason === "" ? refused("reason-missing") : allowed;
    case "waived":
      return said.reason === "" ? refused("reason-missing") : allowed;
  }
}

/** Whether something was said of each criterion the role asks, and of nothing else. */
export function isComplete(
  asked: readonly { readonly id: string }[],
  said: ReadonlyMap<string, unknown>,
): boolean {
  return asked.length === said.size && asked.every(({ id }) => said.has(id));
}

export type StandingState = "unsaid" | "there" | "open" | "late" | "waived";

type Stated = { readonly standing: Standing; readonly dueOn: Day | null };

/** Where a criterion stands for somebody on a day; late is the day after it was to be there. */
export function stateOfStanding(stated: Stated | null, today: Day): StandingState {
  if (!stated) return "unsaid";
  if (stated.standing !== "open") return stated.standing;
  return stated.dueOn !== null && stated.dueOn < today ? "late" : "open";
}

/** The day a criterion is to be there when it may come after the start; null when it is needed before. */
export function dueAfter({ withinMonths }: Asked, startsOn: Day): Day | null {
  return withinMonths === null ? null : later(startsOn, { months: withinMonths });
}

/** The last day that is proposed: counted from the start, and never a day that has passed. */
export function proposedDue(asked: Asked, startsOn: Day, today: Day): Day | null {
  const due = dueAfter(asked, startsOn);
  return due !== null && due < today ? today : due;
}

/** Only what is open becomes there, and only what was open before becomes so again. */
export function mayBeReached(
  stated: Stated | null,
  on: Day,
  today: Day,
): Outcome<"not-open" | "reached-later"> {
  if (stated?.standing !== "open") return refused("not-open");
  return on > today ? refused("reached-later") : allowed;
}

export function mayBeReopened(stated: Stated | null): Outcome<"not-reached"> {
  return stated?.standing === "there" && stated.dueOn !== null ? allowed : refused("not-reached");
}

/** How many stand on a page of what is still to be reached. */
export const openPerPage = 25;
