import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/** What a student asks a talk for is a few words, and so is when it would suit. */
export const longestAbout = 400;
export const longestSuits = 200;
export const longestAnswer = 400;

/** Where what a student asked stands, as long as no talk came of it. */
export type StandingFacts = { readonly settledAt: Date | null };

/** A student who has a coach asks one talk at a time; who was answered may ask anew. */
export function mayAsk(
  student: { readonly coachId: string | null },
  standing: StandingFacts | null,
): Outcome<"no-coach" | "asked-already"> {
  if (student.coachId === null) return refused("no-coach");
  return standing && standing.settledAt === null ? refused("asked-already") : allowed;
}

/** What was planned or answered is no longer anybody's to take back or to answer. */
export function mayBeSettled({ settledAt }: StandingFacts): Outcome<"settled-already"> {
  return settledAt === null ? allowed : refused("settled-already");
}

export type AskingRefusal = RefusalOf<typeof mayAsk | typeof mayBeSettled>;
