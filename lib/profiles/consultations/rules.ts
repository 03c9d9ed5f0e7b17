import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { mayBeChanged, type ProfileFacts, type RoleFacts } from "@/lib/profiles/rules";

export const voices = ["own", "team"] as const;

/** Whether somebody speaks for themselves or sums up for the team they lead (C8). */
export type Voice = (typeof voices)[number];

type Text = { readonly description: string; readonly taskCount: number };

/** Whether a concept can be laid before teams until a day: only one with something to read, and before any key was turned. */
export function mayBeLaidOut(
  profile: ProfileFacts & Text,
  role: RoleFacts,
  { endsOn, today, teamCount }: { readonly endsOn: Day; readonly today: Day; readonly teamCount: number },
): Outcome<
  | "role-retired"
  | "profile-final"
  | "in-consultation"
  | "key-given"
  | "profile-empty"
  | "ends-too-soon"
  | "no-team"
> {
  const change = mayBeChanged(profile, role);
  if (!change.ok) return change;
  if (profile.keys.length > 0) return refused("key-given");
  if (profile.description.trim() === "" || profile.taskCount === 0) return refused("profile-empty");
  if (teamCount === 0) return refused("no-team");
  return endsOn <= today ? refused("ends-too-soon") : allowed;
}

/** Whether the last day of a consultation can become another one that is still to come; also when it has passed. */
export function mayBeMoved(
  { isClosed, endsOn }: Period,
  to: { readonly endsOn: Day; readonly today: Day },
): Outcome<"consultation-over" | "ends-too-soon" | "end-unchanged"> {
  if (isClosed) return refused("consultation-over");
  if (to.endsOn === endsOn) return refused("end-unchanged");
  return to.endsOn <= to.today ? refused("ends-too-soon") : allowed;
}

type Period = { readonly isClosed: boolean; readonly endsOn: Day };

/** Teams say what they think up to and including the last day, unless it was closed before. */
export function mayBeSaid({ isClosed, endsOn }: Period, today: Day): Outcome<"consultation-over"> {
  return isClosed || endsOn < today ? refused("consultation-over") : allowed;
}

/** What was said is answered for as long as the version is not final. */
export function mayBeAnswered(profile: ProfileFacts): Outcome<"profile-final"> {
  const change = mayBeChanged({ ...profile, consultation: null }, { isRetired: false });
  return change.ok ? allowed : refused("profile-final");
}
