import { type Actor, holds } from "@/lib/platform/actor";
import type { StudentRoundTies } from "@/lib/scans/student/policy";

/** Whom a result is opened to is for the student to say, and for nobody else (permissions.md 6.3). */
export function mayShareScan(
  actor: Actor,
  round: Pick<StudentRoundTies, "student"> & { readonly closedAt: Date | null },
): boolean {
  return round.closedAt !== null && actor.personId === round.student.id;
}

/** Whether somebody is an adviser of the second line today, for the institution or for teams. */
export function isAdviser(actor: Actor): boolean {
  return holds(actor, "second-line") || actor.advisedTeams.length > 0;
}

type Shared = {
  readonly kind: string;
  readonly closedAt: Date | null;
  readonly shares: readonly { readonly personId: string }[];
};

/** An adviser of the second line reads what a student opened to them, as long as both last; the office alone opens nothing. */
export function mayReadSharedScan(actor: Actor, { kind, closedAt, shares }: Shared): boolean {
  const isShared = shares.some(({ personId }) => personId === actor.personId);
  return kind === "student" && closedAt !== null && isShared && isAdviser(actor);
}
