import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** How a programme ended for a student, and no grade (W10). */
export const results = ["completed", "other-way", "stopped"] as const;

export type ProgrammeResult = (typeof results)[number];

export type PlaceFacts = {
  readonly enrolledAt: Date | null;
  readonly declinedAt: Date | null;
  readonly endedOn: string | null;
};

/** Where a place stands: offered, answered by the student, or over. */
export function stateOfPlace({ enrolledAt, declinedAt, endedOn }: PlaceFacts) {
  if (endedOn) return "ended";
  if (enrolledAt) return "enrolled";
  return declinedAt ? "declined" : "offered";
}

/** A student enrols themselves, or says no once; nobody enrols them. */
export function mayBeAnswered(place: PlaceFacts): Outcome<"answered-already"> {
  return stateOfPlace(place) === "offered" ? allowed : refused("answered-already");
}

/** Only who takes part can end it. */
export function mayBeEnded(place: PlaceFacts): Outcome<"not-enrolled"> {
  return stateOfPlace(place) === "enrolled" ? allowed : refused("not-enrolled");
}
