import { type Actor, holds, leads, worksIn } from "@/lib/platform/actor";
import {
  type ConsultationFacts,
  isApproved,
  type Key,
  type ProfileState,
  type RoleFacts,
} from "@/lib/profiles/rules";

/** Roles, tasks and profiles are for all staff of the institution (class S1). */
export function mayReadRoles(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** What is still being written is for those who write it or turn a key on it. */
export function mayReadConcepts(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator", "directorate");
}

/** Whether somebody works in a team that is asked about a concept, or leads one (C8). */
export function isInvited(actor: Actor, { teamIds }: Pick<ConsultationFacts, "teamIds">): boolean {
  return actor.kind === "staff" && teamIds.some((id) => worksIn(actor, id) || leads(actor, id));
}

/** Whether somebody reads anything of what was said about a version: all of it, or what the own teams said. */
export function mayHear(actor: Actor, consultation: Pick<ConsultationFacts, "teamIds">): boolean {
  return mayReadConcepts(actor) || isInvited(actor, consultation);
}

type Readable = { readonly state: ProfileState; readonly consultation: ConsultationFacts | null };

/** Whether a version in this state is shown to this person. Who was asked about a concept goes on reading what becomes of it. */
export function mayReadProfile(actor: Actor, { state, consultation }: Readable): boolean {
  switch (state) {
    case "concept":
    case "consultation":
    case "one-key":
      return consultation ? mayHear(actor, consultation) : mayReadConcepts(actor);
    case "approved":
    case "in-force":
    case "superseded":
    case "retired":
      return mayReadRoles(actor);
  }
}

/** HR writes; the LOB coordinator writes concepts (permissions.md 6.2). */
export function mayWriteConcepts(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator");
}

/** Which keys somebody's offices give; that nobody turns both is a rule, see mayTurnKey. */
export function keysOf(actor: Actor): readonly Key[] {
  const owned: Key[] = [];
  if (holds(actor, "hr")) owned.push("hr");
  if (holds(actor, "directorate")) owned.push("directorate");
  return owned;
}

export function mayTurn(actor: Actor, key: Key): boolean {
  return keysOf(actor).includes(key);
}

/** Retiring, reintroducing and renaming a role. */
export function mayRuleRoles(actor: Actor): boolean {
  return holds(actor, "hr");
}

/** Competences and the level scale: HR edits, all staff read. */
export function mayEditCompetences(actor: Actor): boolean {
  return holds(actor, "hr");
}

/** Whether somebody may know that a role exists: before anything was approved only its writers, its approvers and who is asked about it do. */
export function mayKnowRole(actor: Actor, { profiles }: Pick<RoleFacts, "profiles">): boolean {
  if (mayReadConcepts(actor)) return true;
  return (
    mayReadRoles(actor) &&
    profiles.some(
      (one) => isApproved(one) || (one.consultation !== null && isInvited(actor, one.consultation)),
    )
  );
}
