import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import { type Actor, holds } from "@/lib/platform/actor";

/** A talk as the policy sees it: the student with their present ties, and who held or holds it. */
export type TalkTies = {
  readonly student: StudentTies;
  readonly coachId: string;
  /** Of an intake that is with the intaker who holds it (U3): still to be recorded, or not handed over yet; else null. */
  readonly withIntaker: "ahead" | "recorded" | null;
};

/** That a talk took place, when and on which topics: student, coach, and who leads the team (6.3). */
export function mayReadTalks(actor: Actor, student: StudentTies): boolean {
  const sight = sightOf(actor, student);
  return sight === "own" || sight === "coach" || sight === "lead";
}

export function mayReadTalk(actor: Actor, talk: TalkTies): boolean {
  return mayReadTalks(actor, talk.student) || holdsIntake(actor, talk);
}

/** An intake with somebody who begins in a team where this person has the role for it (U3). It opens nothing else of them. */
export function mayHoldIntake(actor: Actor, student: { readonly intakerIds: readonly string[] }): boolean {
  return actor.kind === "staff" && student.intakerIds.includes(actor.personId);
}

/** Who holds an intake as an intaker: until a coach of the student opened what was recorded, or their time for it is over. */
export function holdsIntake(actor: Actor, { coachId, withIntaker }: TalkTies): boolean {
  return actor.kind === "staff" && withIntaker !== null && coachId === actor.personId;
}

/** Whether somebody is one of the two a talk is between: the student, or their present coach. */
export function isParty(actor: Actor, student: StudentTies): boolean {
  const sight = sightOf(actor, student);
  return sight === "own" || sight === "coach";
}

/** What earlier coaches recorded: the student, and the present coach as long as the student agrees (6.5-4). */
export function mayReadEarlier(actor: Actor, student: StudentTies): boolean {
  return isParty(actor, student) && (actor.personId === student.id || student.opensEarlier);
}

/**
 * What was said and agreed in a talk: the student, and the present coach about what they recorded themselves;
 * about what came before as long as the student agrees. No office opens it (6.3).
 */
export function mayReadContent(actor: Actor, talk: TalkTies): boolean {
  const { student, coachId, withIntaker } = talk;
  if (holdsIntake(actor, talk)) return true;
  if (withIntaker === "ahead") return actor.personId === student.id;
  return isParty(actor, student) && (coachId === actor.personId || mayReadEarlier(actor, student));
}

/** Whether a talk is somebody's to hold or have: the two of `isParty`, and who holds it as an intaker. */
export function isBetween(actor: Actor, talk: TalkTies): boolean {
  return isParty(actor, talk.student) || holdsIntake(actor, talk);
}

/** A planned talk in one's own calendar: the student, and the coach who is to hold it. */
export function mayKeepInCalendar(actor: Actor, talk: TalkTies): boolean {
  return mayCancel(actor, talk);
}

/** Planning a talk with a student, and recording it. */
export function mayHoldTalk(actor: Actor, student: StudentTies): boolean {
  return sightOf(actor, student) === "coach";
}

/** Recording a talk that was planned: its coach, who is the student's coach still, or who holds it as an intaker. */
export function mayRecord(actor: Actor, talk: TalkTies): boolean {
  return (mayHoldTalk(actor, talk.student) && talk.coachId === actor.personId) || holdsIntake(actor, talk);
}

/** The coach edits the report they wrote; the student their own words in it (O19). */
export function mayRewrite(actor: Actor, talk: TalkTies): boolean {
  return mayRecord(actor, talk) || mayConfirm(actor, talk);
}

export function mayConfirm(actor: Actor, { student }: TalkTies): boolean {
  return sightOf(actor, student) === "own";
}

export function mayCancel(actor: Actor, talk: TalkTies): boolean {
  return mayRecord(actor, talk) || mayConfirm(actor, talk);
}

/** An agreement is between two people; either of them may say how it ended, who can read what it was. */
export function maySettleFor(actor: Actor, talk: TalkTies): boolean {
  return mayReadContent(actor, talk);
}

/** "Mijn studenten" is for staff; who coaches nobody finds it empty. */
export function mayReadCaseload(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** How recording goes, in figures of the institution: the coordinator of career guidance too, who reads no settings (permissions.md 6.3, talk facts). */
export function mayReadRecording(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "lob-coordinator");
}
