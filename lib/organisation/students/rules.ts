import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/** The coach a student has now; null for a student who never had one. */
export type CurrentCoach = { readonly coachId: string } | null;

/** A person who may become a coach: staff who work here now. */
export type Candidate = { readonly personId: string } | null;

/** Only a student who never had a coach gets a first one; anybody else is handed over. */
export function mayGetFirstCoach(
  current: CurrentCoach,
  candidate: Candidate,
): Outcome<"has-coach" | "unknown-coach"> {
  if (!candidate) return refused("unknown-coach");
  return current ? refused("has-coach") : allowed;
}

/** A coach stays responsible until there is a successor, who is somebody else (O15, domain.md 2.7). */
export function mayBeHandedOver(
  current: CurrentCoach,
  candidate: Candidate,
): Outcome<"no-coach-yet" | "unknown-coach" | "same-coach"> {
  if (!current) return refused("no-coach-yet");
  if (!candidate) return refused("unknown-coach");
  return current.coachId === candidate.personId ? refused("same-coach") : allowed;
}

export type CoachRefusal = RefusalOf<typeof mayGetFirstCoach | typeof mayBeHandedOver>;
