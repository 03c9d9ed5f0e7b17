import type { Actor } from "@/lib/platform/actor";

/** A portfolio is a student's own: to read and to take along, as long as it is kept (permissions.md 6.3, Q7). */
export function mayKeepPortfolio(actor: Actor): boolean {
  return actor.kind === "student";
}

/** Who left reads and takes along what is theirs; they write and share no more. */
export function mayWritePortfolio(actor: Actor, desk: { readonly isHere: boolean }): boolean {
  return mayKeepPortfolio(actor) && desk.isHere;
}

/** A coach reads what the student opened to them, as long as both last; no office opens anything (Q4, Q7). */
export function mayReadShared(actor: Actor, student: { readonly coachId: string | null }): boolean {
  return actor.kind === "staff" && actor.personId === student.coachId;
}

/** A file is its owner's, and of staff to whom the wall shows it: what its student opened to them. */
export function mayOpenFile(actor: Actor, { ownerId }: { readonly ownerId: string }): boolean {
  return actor.personId === ownerId || actor.kind === "staff";
}
