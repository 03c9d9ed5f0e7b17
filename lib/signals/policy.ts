import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";

/** Any member of staff passes on what they notice, whatever their work is (permissions.md 6.3, C24). */
export function mayRaise(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** About a student one sees as a colleague of the coach or as leader of the team; about one's own there is nobody to tell. */
export function mayRaiseAbout(actor: Actor, student: StudentTies): boolean {
  const sight = sightOf(actor, student);
  return mayRaise(actor) && (sight === "colleague" || sight === "lead");
}

type SignalTies = { readonly coachId: string | null; readonly settledById: string | null };

/** The present coach reads it: as long as it waits, and after that whoever settled it. The author only writes. */
export function mayReadSignal(actor: Actor, { coachId, settledById }: SignalTies): boolean {
  const isTheirs = settledById === null || settledById === actor.personId;
  return actor.kind === "staff" && coachId === actor.personId && isTheirs;
}
