import { type Day, rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Once a school year every plan of a team is held to the light, by a day (G7). */
export type Campaign = {
  readonly id: string;
  readonly schoolYear: SchoolYear;
  readonly dueOn: Day;
  /** When leaders were last asked by mail; null when never. */
  readonly remindedAt: Date | null;
};

/** Where a team stands in it: a fact, told with the day. */
export const campaignStates = ["overdue", "waiting", "no-plan", "reviewed"] as const;
export type CampaignState = (typeof campaignStates)[number];

/** The last day itself still counts; a team without an adopted plan has nothing to hold to the light yet (G7). */
export function campaignStateOf(
  { isAdopted, reviewedOn }: { readonly isAdopted: boolean; readonly reviewedOn: Day | null },
  dueOn: Day,
  today: Day,
): CampaignState {
  if (reviewedOn !== null) return "reviewed";
  if (!isAdopted) return "no-plan";
  return dueOn < today ? "overdue" : "waiting";
}

/** The last day lies ahead, and in the school year of the plans. */
export function mayEndOn(
  dueOn: Day,
  schoolYear: SchoolYear,
  today: Day,
): Outcome<"due-in-the-past" | "due-outside-year"> {
  const { from, to } = rangeOf(schoolYear);
  if (dueOn < from || dueOn > to) return refused("due-outside-year");
  return dueOn < today ? refused("due-in-the-past") : allowed;
}

/** A leader is reminded at most once in so many days. */
export const reminderPause = { days: 7 } as const;

export type CampaignRefusal =
  | "due-in-the-past"
  | "due-outside-year"
  | "already-there"
  | "no-mail"
  | "nobody-to-remind";
