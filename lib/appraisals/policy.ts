import { type Actor, holds } from "@/lib/platform/actor";

/** Who an appraisal is between, and how the reader stands to them today. */
export type AppraisalTies = {
  readonly employeeId: string;
  readonly leaderId: string;
  /** Whether the reader leads a team today that the employee works in. */
  readonly isEmployeeLed: boolean;
  /** Whether the reader leads a team today that the leader works in or leads. */
  readonly isLeaderLed: boolean;
  readonly isLaid: boolean;
  readonly isObjected: boolean;
};

/** As what somebody reads an appraisal. */
export type AppraisalSight = "own" | "leader" | "office" | "next-manager" | "objection-body";

/**
 * As what somebody reads an appraisal, or null (permissions.md 6.2, row Beoordeling). The leader as long as they lead the
 * employee (6.5-3); HR and the directie nothing that was not laid before the employee, and nothing they wrote or that is
 * about themselves, whatever their office (6.5-2); the directie as next manager, or once there is an objection.
 */
export function sightOf(actor: Actor, ties: AppraisalTies): AppraisalSight | null {
  if (actor.kind !== "staff") return null;
  if (actor.personId === ties.employeeId) return "own";
  if (actor.personId === ties.leaderId) return ties.isEmployeeLed ? "leader" : null;
  if (!ties.isLaid) return null;
  if (holds(actor, "hr")) return "office";
  if (!holds(actor, "directorate")) return null;
  if (ties.isLeaderLed) return "next-manager";
  return ties.isObjected ? "objection-body" : null;
}

/** Own appraisals are for all staff; who leads, HR and the directie have more on the same page. */
export function mayReadAppraisals(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** The lists there are for a reader, the one they need most first. */
export function listsOf(actor: Actor): ("own" | "leading" | "file")[] {
  const leading = actor.ledTeams.length > 0 ? (["leading"] as const) : [];
  const file = holds(actor, "hr", "directorate") ? (["file"] as const) : [];
  return [...leading, ...file, "own"];
}

/** Who leads a team plans appraisals. */
export function mayPlanAppraisals(actor: Actor): boolean {
  return actor.kind === "staff" && actor.ledTeams.length > 0;
}

/** Planning one with somebody of a team one leads, and not with oneself. */
export function mayPlanWith(
  actor: Actor,
  employee: { readonly id: string; readonly isLed: boolean },
): boolean {
  return mayPlanAppraisals(actor) && employee.isLed && employee.id !== actor.personId;
}

/** Writing, laying, moving, calling off, asking for a passage: its leader. */
export function mayWriteAppraisal(actor: Actor, ties: AppraisalTies): boolean {
  return sightOf(actor, ties) === "leader";
}

/** Signing, objecting, answering a request for a passage: the employee and nobody else. */
export function mayAnswerAppraisal(actor: Actor, ties: AppraisalTies): boolean {
  return sightOf(actor, ties) === "own";
}

/** Noting that the days to sign are over: its leader, or HR that is neither of the two. */
export function mayNoteUnsigned(actor: Actor, ties: AppraisalTies): boolean {
  return mayWriteAppraisal(actor, ties) || mayCheckAppraisal(actor, ties);
}

/** The second check: HR that is neither the employee nor the leader. */
export function mayCheckAppraisal(actor: Actor, ties: AppraisalTies): boolean {
  return sightOf(actor, ties) === "office";
}
