import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const categories = ["career-guidance", "people", "subject", "leadership"] as const;

/** Professional, as a person, in LOB and coaching, or in leading (C30). */
export type Category = (typeof categories)[number];

export const careerCompetences = ["qualities", "motives", "exploration", "steering", "networking"] as const;

/** The five career competences of students a competence of staff may serve (domain.md 2.1). */
export type CareerCompetence = (typeof careerCompetences)[number];

/** A competence that a profile asks stays: a profile people work by never changes by itself. */
export function mayBeRemoved({ askedBy }: { readonly askedBy: number }): Outcome<"competence-asked"> {
  return askedBy === 0 ? allowed : refused("competence-asked");
}

/** The last step of the scale goes when nothing asks it; steps between never do, they build on each other (C27). */
export function mayStepBeRemoved({
  askedBy,
  isLast,
}: {
  readonly askedBy: number;
  readonly isLast: boolean;
}): Outcome<"level-asked" | "level-between"> {
  if (!isLast) return refused("level-between");
  return askedBy === 0 ? allowed : refused("level-asked");
}

/** Whether two steps of the scale make a range: from one up to a later one; without an end it is one step. */
export function isRange(from: number, upTo: number | null): boolean {
  return upTo === null || upTo > from;
}
