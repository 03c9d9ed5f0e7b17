import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";
import { requestOf } from "@/lib/signals/rules";

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

/** Whom a signal is about asks to read it, and nobody for them. */
export function mayAskFor(actor: Actor, { studentId }: { readonly studentId: string }): boolean {
  return actor.kind === "student" && actor.personId === studentId;
}

type OwnTies = Parameters<typeof requestOf>[0] & { readonly studentId: string };

/** A student reads what they asked for from when it is open, and nothing they did not ask for. */
export function mayReadOwn(actor: Actor, signal: OwnTies, now: Date): boolean {
  return mayAskFor(actor, signal) && requestOf(signal, now) === "open";
}
