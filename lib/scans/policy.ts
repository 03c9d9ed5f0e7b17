import { type Actor, holds, leads } from "@/lib/platform/actor";

/** Questionnaires are written by HR and the LOB coordinator. */
export function mayWriteInstruments(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator");
}

/** What was published may be read by all staff, so that nobody is asked something they can't look at (class S1). */
export function mayReadInstruments(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** A concept is for who writes it. */
export function mayReadInstrument(actor: Actor, { isPublished }: { readonly isPublished: boolean }): boolean {
  return mayWriteInstruments(actor) || (mayReadInstruments(actor) && isPublished);
}

type Owned = { readonly subjectId: string | null };

/** A 360 and a self-assessment belong to the employee they are about: only they arrange them (E1). */
export function mayArrange(actor: Actor, { subjectId }: Owned): boolean {
  return actor.kind === "staff" && subjectId === actor.personId;
}

/** All staff may ask for feedback on themselves, at any time (E1, E3). */
export function mayAskFeedback(actor: Actor): boolean {
  return actor.kind === "staff";
}

type Led = Owned & { readonly leaderIds: readonly string[]; readonly subjectTeamIds: readonly string[] };

function leadsAnyOf(actor: Actor, teamIds: readonly string[]): boolean {
  return teamIds.some((teamId) => leads(actor, teamId));
}

/** A leader who was asked as such may suggest others to ask, as long as they lead the employee. */
export function maySuggest(actor: Actor, round: Led): boolean {
  return round.leaderIds.includes(actor.personId) && leadsAnyOf(actor, round.subjectTeamIds);
}

type Result = Owned & {
  readonly closedAt: Date | null;
  readonly subjectTeamIds: readonly string[];
  readonly shares: readonly { readonly personId: string }[];
};

/**
 * A result is the employee's, and of whom they share it with: a leader as long as they lead them, or HR. No office
 * opens one by itself (permissions.md 6.2).
 */
export function mayReadResult(actor: Actor, round: Result): boolean {
  if (!round.closedAt) return false;
  if (mayArrange(actor, round)) return true;
  const isShared = round.shares.some(({ personId }) => personId === actor.personId);
  return isShared && (holds(actor, "hr") || leadsAnyOf(actor, round.subjectTeamIds));
}

/** HR starts a round for many at once and sees how many take part, never whom they ask (permissions.md 6.2). */
export function mayRunCampaigns(actor: Actor): boolean {
  return holds(actor, "hr");
}
