import type { PersonName } from "@/lib/platform/actor";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** Who gives the second half: a colleague of HR or the directie, or the operator when there is no such colleague. */
export type Keeper = "colleagues" | "operator";

/** What may be known of a second half before it is given: never the half itself. */
export type HalfView = {
  readonly id: string;
  readonly personId: string;
  readonly makerId: string;
  readonly personName: PersonName;
  readonly makerName: PersonName;
  readonly madeAt: Date;
  readonly worksUntil: Date;
  readonly givenAt: Date | null;
  /** Who gave it; null as long as nobody did, and when it was the operator. */
  readonly giverName: PersonName | null;
};

export type GivingRefusal = "given-already" | "too-late";

/** Whether a second half can be given: once, and as long as the password works. */
export function canGive(
  { givenAt, worksUntil }: Pick<HalfView, "givenAt" | "worksUntil">,
  now: Date,
): Outcome<GivingRefusal> {
  if (givenAt) return refused("given-already");
  return worksUntil > now ? allowed : refused("too-late");
}
