import type { SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What stands in the way of confirming a role's tasks: no profile in force, or not (any more) held. */
type Held = { readonly isHeld: boolean; readonly hasProfile: boolean };

/** Whether somebody can say that the tasks of a role are theirs (C10): of a role they hold, on the profile in force. */
export function mayBeConfirmed({ isHeld, hasProfile }: Held): Outcome<"role-not-held" | "nothing-approved"> {
  if (!isHeld) return refused("role-not-held");
  return hasProfile ? allowed : refused("nothing-approved");
}

type Asked = { readonly answer: string | null };

/** A question is answered once; who wants to know more asks again. */
export function mayBeExplained({ answer }: Asked): Outcome<"already-answered"> {
  return answer === null ? allowed : refused("already-answered");
}

/** How a role stands with whoever holds it: not confirmed yet, confirmed this school year, or waiting for an answer. */
export type Clarity = "open" | "asked" | "confirmed";

/** A confirmation counts also when a question came up after it; a question waits only until it is answered. */
export function clarityOf(isConfirmed: boolean, questions: readonly Asked[]): Clarity {
  if (isConfirmed) return "confirmed";
  return questions.some(({ answer }) => answer === null) ? "asked" : "open";
}

type Said = { readonly profileId: string; readonly schoolYear: SchoolYear; readonly at: Date };

/**
 * When the tasks of the version in force were confirmed this school year, or null; and which other version was confirmed
 * last, so that somebody who is asked anew reads what is new (C10). The last confirmation comes first.
 */
export function confirmationOf<Profile extends { readonly id: string }>(
  said: readonly Said[],
  { inForce, versions, now }: { inForce: Profile; versions: readonly Profile[]; now: SchoolYear },
): { confirmedAt: Date | null; confirmedBefore: Profile | null } {
  const current = said.find((one) => one.profileId === inForce.id && one.schoolYear === now);
  const last = said.find(({ profileId }) => versions.some(({ id }) => id === profileId));
  const before = versions.find(({ id }) => id === last?.profileId && id !== inForce.id);
  return { confirmedAt: current?.at ?? null, confirmedBefore: current ? null : (before ?? null) };
}
