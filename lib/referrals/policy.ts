import { sightOf as studentSightOf, type StudentTies } from "@/lib/organisation/students/policy";
import { type Actor, holds, worksIn } from "@/lib/platform/actor";
import { isAdviser } from "@/lib/scans/student/sharing/policy";

/** A referral as the policy sees it, with the student's coach of today. */
export type ReferralTies = {
  readonly studentId: string;
  readonly authorId: string;
  readonly coachId: string | null;
  /** Whether the coach of today reads what earlier coaches wrote (6.5-4). */
  readonly opensEarlier: boolean;
  readonly unitId: string;
  readonly sentAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly returnedAt: Date | null;
  readonly closedAt: Date | null;
  readonly handlerId: string | null;
  /** Whether who took it up is still an adviser of that unit. */
  readonly isHandlerThere: boolean;
};

/** As what somebody looks at a referral: its student, their coach, the adviser who handles it, or one who could. */
export type ReferralSight = "own" | "coach" | "handler" | "unit";

/**
 * What this person is to this referral, or null when it does not exist for them (permissions.md 6.3). Who handles it goes on
 * doing so when they become the student's coach; anybody else who is the coach sees it as the coach alone.
 */
export function sightOf(actor: Actor, referral: ReferralTies): ReferralSight | null {
  if (actor.personId === referral.studentId) return "own";
  if (actor.kind !== "staff") return null;
  const sight = sightInUnit(actor, referral);
  if (sight === "handler" || actor.personId !== referral.coachId) return sight;
  return referral.authorId === actor.personId || referral.opensEarlier ? "coach" : null;
}

/**
 * Advisers of the unit see it from when it was sent; once one of them took it up nobody else does, unless there is still
 * something to do and that one is an adviser there no more.
 */
function sightInUnit(actor: Actor, referral: ReferralTies): "handler" | "unit" | null {
  if (!worksForUnit(actor, referral.unitId)) return null;
  if (!referral.sentAt || referral.withdrawnAt || referral.returnedAt) return null;
  if (referral.handlerId === actor.personId) return "handler";
  if (referral.closedAt) return null;
  return referral.handlerId === null || !referral.isHandlerThere ? "unit" : null;
}

/** An adviser of the second line works for the unit they are in today; the office alone opens nothing. */
export function worksForUnit(actor: Actor, unitId: string): boolean {
  return actor.kind === "staff" && worksIn(actor, unitId) && isAdviser(actor);
}

/** The list of cases is for advisers of the second line. */
export function mayListCases(actor: Actor): boolean {
  return actor.kind === "staff" && isAdviser(actor) && actor.teams.length > 0;
}

/** The coach of today refers, and nobody else (W2). */
export function mayRefer(actor: Actor, student: StudentTies): boolean {
  return studentSightOf(actor, student) === "coach";
}

export function mayReadReferral(actor: Actor, referral: ReferralTies): boolean {
  return sightOf(actor, referral) !== null;
}

/** Rewriting and sending: who wrote it, as long as they are the coach. */
export function mayWrite(actor: Actor, referral: ReferralTies): boolean {
  return sightOf(actor, referral) === "coach" && referral.authorId === actor.personId;
}

/** Agreeing is the student's own, and nobody's for them. */
export function mayAgree(actor: Actor, referral: ReferralTies): boolean {
  return sightOf(actor, referral) === "own";
}

export function mayWithdraw(actor: Actor, referral: ReferralTies): boolean {
  return mayAgree(actor, referral) || mayWrite(actor, referral);
}

/** Taking up, returning or taking over: an adviser of the unit. */
export function mayTakeUp(actor: Actor, referral: ReferralTies): boolean {
  const sight = sightOf(actor, referral);
  return sight === "unit" || sight === "handler";
}

/** Steps, notes, feedback and the end: the adviser who handles it. */
export function mayHandle(actor: Actor, referral: ReferralTies): boolean {
  return sightOf(actor, referral) === "handler";
}

/** How referring goes here is read by all staff. */
export function mayReadProcess(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** HR and the LOB coordinator of the institution write it (permissions.md 6.4, templates and criteria). */
export function mayWriteProcess(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr", "lob-coordinator");
}

/** The toolbox and the programmes of a unit are kept by its own advisers (W8, W9). */
export function mayKeepToolbox(actor: Actor, { unitId }: { readonly unitId: string }): boolean {
  return worksForUnit(actor, unitId);
}

/** The directie and the LOB coordinator read how students are referred in the institution (permissions.md 6.3). */
function readsAllPatterns(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "directorate", "lob-coordinator");
}

/** How students are referred is read in numbers, and by who leads of own teams alone: never of one of them (M18). */
export function mayReadPatterns(actor: Actor): boolean {
  return readsAllPatterns(actor) || (actor.kind === "staff" && actor.ledTeams.length > 0);
}

/** Whether the numbers of a team, a branch or the institution are for this reader. */
export function mayReadPatternsOf(actor: Actor, placeId: string): boolean {
  return (
    readsAllPatterns(actor) || (mayReadPatterns(actor) && actor.ledTeams.some(({ id }) => id === placeId))
  );
}
