import { type Actor, holds } from "@/lib/platform/actor";
import { isApproved, type Key, type ProfileState, type RoleFacts } from "@/lib/profiles/rules";

/** Roles, tasks and profiles are for all staff of the institution (class S1). */
export function mayReadRoles(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** What is still being written is for those who write it or turn a key on it. */
export function mayReadConcepts(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator", "directorate");
}

/** Whether a version in this state is shown to this person. */
export function mayReadProfile(actor: Actor, { state }: { readonly state: ProfileState }): boolean {
  switch (state) {
    case "concept":
    case "one-key":
      return mayReadConcepts(actor);
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

/** Whether somebody may know that a role exists: before anything was approved only its writers and approvers do. */
export function mayKnowRole(actor: Actor, { profiles }: Pick<RoleFacts, "profiles">): boolean {
  return mayReadConcepts(actor) || (mayReadRoles(actor) && profiles.some(isApproved));
}
