import { type Actor, holds, leads } from "@/lib/platform/actor";
import type { VisitKind } from "@/lib/visits/rules";

/** A visit as the policy sees it: its two, and the teams that teach in which the visited works today. */
export type VisitTies = {
  readonly kind: VisitKind;
  readonly teacherId: string;
  readonly visitorId: string;
  readonly teacherTeamIds: readonly string[];
};

/** Somebody of staff with the teams that teach in which they work today. */
export type TeacherTies = { readonly id: string; readonly teamIds: readonly string[] };

/** Staff have lesson visits; students have none. */
export function mayUseVisits(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** Whether somebody leads a team in which this teacher works today; nobody leads themselves. */
export function leadsTeacher(actor: Actor, { id, teamIds }: TeacherTies): boolean {
  return actor.kind === "staff" && actor.personId !== id && teamIds.some((teamId) => leads(actor, teamId));
}

function isVisited(actor: Actor, { teacherId }: VisitTies): boolean {
  return actor.kind === "staff" && actor.personId === teacherId;
}

/** The visitor, as long as what made them one is there: a leader no longer than they lead (permissions.md 6.1). */
function isVisitor(actor: Actor, visit: VisitTies): boolean {
  return (
    actor.personId === visit.visitorId &&
    (visit.kind === "peer" ? mayUseVisits(actor) : isLeader(actor, visit))
  );
}

function isLeader(actor: Actor, { teacherId, teacherTeamIds }: VisitTies): boolean {
  return leadsTeacher(actor, { id: teacherId, teamIds: teacherTeamIds });
}

/** That a visit is planned or took place: a leader's is known to who leads the teacher today, a colleague's to the two alone. */
export function mayReadVisit(actor: Actor, visit: VisitTies): boolean {
  if (isVisited(actor, visit)) return true;
  return visit.kind === "leader" ? isLeader(actor, visit) : isVisitor(actor, visit);
}

/** What was written: the visitor their own text, the visited once it was handed over; no office and no other leader. */
export function mayReadReport(actor: Actor, visit: VisitTies & { readonly sharedAt: Date | null }): boolean {
  return isVisitor(actor, visit) || (isVisited(actor, visit) && visit.sharedAt !== null);
}

/** Moving: either of the two. */
export function mayChangeVisit(actor: Actor, visit: VisitTies): boolean {
  return isVisited(actor, visit) || isVisitor(actor, visit);
}

/** With whether the visitor still leads the visited: a colleague is no leader. */
type Led = VisitTies & { readonly isVisitorLeading: boolean };

/** A visit that an earlier leader planned, or was asked for, is taken over by who leads the visited now. */
export function mayTakeOver(actor: Actor, visit: Led): boolean {
  return (
    visit.kind === "leader" &&
    !visit.isVisitorLeading &&
    actor.personId !== visit.visitorId &&
    isLeader(actor, visit)
  );
}

/** Calling off: either of the two, and whoever could take it over. */
export function mayCallOff(actor: Actor, visit: Led): boolean {
  return mayChangeVisit(actor, visit) || mayTakeOver(actor, visit);
}

/** Writing down what was seen, and handing it over. */
export function mayWriteReport(actor: Actor, visit: VisitTies): boolean {
  return isVisitor(actor, visit);
}

/** Saying that it was read, with or without a reaction. */
export function mayAnswer(actor: Actor, visit: VisitTies): boolean {
  return isVisited(actor, visit);
}

/** Lists by person of own teams are for who leads any (decisions 33). */
export function mayReadDue(actor: Actor): boolean {
  return actor.kind === "staff" && actor.ledTeams.length > 0;
}

/** HR writes down what the institution looks at (permissions.md 6.4, criteria). */
export function mayArrange(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr");
}
