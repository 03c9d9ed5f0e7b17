import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { RaterCategory } from "@/lib/scans/rules";

/** Whom somebody can ask about themselves, besides filling in their own form. */
export const askedCategories = [
  "colleague",
  "leader",
  "student",
  "external",
] as const satisfies readonly RaterCategory[];
export type AskedCategory = (typeof askedCategories)[number];

/** Nobody reads more than this, and nobody is asked for the sake of it. */
export const mostRaters = 30;

/** Somebody is asked once; oneself by starting the round. */
export function mayBeAsked(
  { asked, subjectId }: { readonly asked: number; readonly subjectId: string | null },
  personId: string | null,
): Outcome<"too-many-raters" | "yourself"> {
  if (asked >= mostRaters) return refused("too-many-raters");
  return personId !== null && personId === subjectId ? refused("yourself") : allowed;
}

/** Somebody without an account is reached by mail only, because a link that passes other hands is no longer theirs. */
export function mayReachOutside(
  { isAnonymous }: { readonly isAnonymous: boolean },
  hasMail: boolean,
): Outcome<"no-mail"> {
  return isAnonymous && !hasMail ? refused("no-mail") : allowed;
}
