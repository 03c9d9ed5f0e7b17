import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

export const dimensions = ["career", "citizenship"] as const;

/** Career and citizenship stay apart: the requirements of the two change on their own (domain.md 2.5). */
export type Dimension = (typeof dimensions)[number];

export const studyYears = [1, 2, 3, 4] as const;

/** A part of career or citizenship that is asked of students in a school year. */
export type EffortPart = {
  readonly id: string;
  readonly schoolYear: SchoolYear;
  readonly dimension: Dimension;
  readonly name: string;
  readonly explanation: string;
  /** For which years of study; empty for all of them. */
  readonly studyYears: readonly number[];
  readonly isRequired: boolean;
  /** From when on it is asked no more. */
  readonly endedOn: Day | null;
  readonly version: number;
};

export type PartWords = Pick<EffortPart, "dimension" | "name" | "explanation" | "studyYears" | "isRequired">;

/** More than these nobody keeps up with for a group. */
export const mostParts = 20;
export const longestName = 60;
export const longestExplanation = 200;

type Others = readonly Pick<EffortPart, "id" | "name" | "dimension" | "endedOn">[];

/** Parts of a dimension are told apart by name. */
function isTaken({ dimension, name }: Pick<PartWords, "dimension" | "name">, others: Others): boolean {
  const same = name.toLowerCase();
  return others.some(
    (other) => other.endedOn === null && other.dimension === dimension && other.name.toLowerCase() === same,
  );
}

/** Whether a part can stand beside those of its school year. */
export function mayBeAdded(part: PartWords, others: Others): Outcome<"too-many" | "same-name"> {
  if (others.filter(({ endedOn }) => endedOn === null).length >= mostParts) return refused("too-many");
  return isTaken(part, others) ? refused("same-name") : allowed;
}

/** A part that is asked can be put in other words. */
export function mayBecome(
  part: Pick<EffortPart, "id" | "endedOn">,
  next: PartWords,
  others: Others,
): Outcome<"ended" | "same-name"> {
  if (part.endedOn !== null) return refused("ended");
  return isTaken(
    next,
    others.filter(({ id }) => id !== part.id),
  )
    ? refused("same-name")
    : allowed;
}

export function mayEnd({ endedOn }: Pick<EffortPart, "endedOn">): Outcome<"ended"> {
  return endedOn === null ? allowed : refused("ended");
}

/** A school year begins with a set only as long as it has nothing of its own. */
export function mayBegin(
  present: Others,
  set: readonly PartWords[],
): Outcome<"has-parts" | "nothing-earlier"> {
  if (present.length > 0) return refused("has-parts");
  return set.length === 0 ? refused("nothing-earlier") : allowed;
}

export const beginnings = ["usual", "earlier"] as const;

/** What a school year begins with: the set that Koers offers, or what the year before asked. */
export type Beginning = (typeof beginnings)[number];

export type PartRefusal = RefusalOf<typeof mayBeAdded | typeof mayBecome | typeof mayEnd | typeof mayBegin>;

/** The set Koers offers, by the keys of its words: what schools do for the two dimensions, to change as one sees fit. */
export const usualParts = [
  { key: "portfolio", dimension: "career" },
  { key: "talks", dimension: "career" },
  { key: "placement", dimension: "career" },
  { key: "next", dimension: "career" },
  { key: "political", dimension: "citizenship" },
  { key: "economic", dimension: "citizenship" },
  { key: "social", dimension: "citizenship" },
  { key: "vital", dimension: "citizenship" },
] as const satisfies readonly { readonly key: string; readonly dimension: Dimension }[];

export type UsualPart = (typeof usualParts)[number]["key"];
