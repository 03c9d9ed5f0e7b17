import type { SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const lines = ["first", "second", "third", "management", "support", "external"] as const;

/** Where a role stands in the guidance of students (C2). */
export type Line = (typeof lines)[number];

export const settings = ["school", "placement", "both"] as const;

/** Where a task is done: at school, during the placement (BPV), or in both (C5). */
export type Setting = (typeof settings)[number];

export const phases = ["intake", "start", "programme", "finish", "after"] as const;

/** When in the career of a student a task comes (C4); without one it comes all along. */
export type Phase = (typeof phases)[number];

export const keys = ["hr", "directorate"] as const;

/** The two keys that put a profile in force together (C7, decisions 31). */
export type Key = (typeof keys)[number];

export type TurnedKey = { readonly key: Key; readonly personId: string };

/** The last time a version was laid before teams (C8); open until whoever writes it closes it. */
export type ConsultationFacts = { readonly isClosed: boolean; readonly teamIds: readonly string[] };

/** One version of what a role asks, as far as its life cycle goes. */
export type ProfileFacts = {
  readonly number: number;
  readonly schoolYear: SchoolYear;
  readonly keys: readonly TurnedKey[];
  readonly consultation: ConsultationFacts | null;
};

export type RoleFacts<Profile extends ProfileFacts = ProfileFacts> = {
  readonly isRetired: boolean;
  readonly profiles: readonly Profile[];
};

export type ProfileState =
  | "concept"
  | "consultation"
  | "one-key"
  | "approved"
  | "in-force"
  | "superseded"
  | "retired";

/** Whether both keys were turned; from then on the text is final. */
export function isApproved(profile: Pick<ProfileFacts, "keys">): boolean {
  return keys.every((key) => profile.keys.some((turned) => turned.key === key));
}

/** The state of one version (domain.md 2.7): it follows from keys and school years and is never stored. */
export function stateOf(profile: ProfileFacts, role: RoleFacts, now: SchoolYear): ProfileState {
  if (!isApproved(profile)) {
    if (role.isRetired) return "retired";
    if (isConsulted(profile)) return "consultation";
    return profile.keys.length > 0 ? "one-key" : "concept";
  }
  if (isFollowed(profile, role, now)) return "superseded";
  if (role.isRetired) return "retired";
  return profile.schoolYear > now ? "approved" : "in-force";
}

function isFollowed(profile: ProfileFacts, role: RoleFacts, now: SchoolYear): boolean {
  return role.profiles.some(
    (other) => other.number > profile.number && other.schoolYear <= now && isApproved(other),
  );
}

/** The version people work by now, or null. */
export function profileInForce<Profile extends ProfileFacts>(
  role: RoleFacts<Profile>,
  now: SchoolYear,
): Profile | null {
  return role.profiles.find((profile) => stateOf(profile, role, now) === "in-force") ?? null;
}

/** The version that is being written, or null; there is at most one. */
export function conceptOf<Profile extends ProfileFacts>({
  profiles,
}: Pick<RoleFacts<Profile>, "profiles">): Profile | null {
  return profiles.find((profile) => !isApproved(profile)) ?? null;
}

/** The newest version with both keys, in force or about to be, or null. */
export function newestApproved<Profile extends ProfileFacts>({
  profiles,
}: Pick<RoleFacts<Profile>, "profiles">): Profile | null {
  const approved = profiles.filter(isApproved);
  return approved.toSorted((one, other) => other.number - one.number)[0] ?? null;
}

/** Whether teams are being asked about this version now. */
export function isConsulted({ consultation }: Pick<ProfileFacts, "consultation">): boolean {
  return consultation !== null && !consultation.isClosed;
}

/**
 * Only a concept is edited, also with one key turned; the edit withdraws that key. While teams are asked
 * about it the text stands still, so that what they say is about what everybody reads (C8).
 */
export function mayBeChanged(
  profile: ProfileFacts,
  role: Pick<RoleFacts, "isRetired">,
): Outcome<"role-retired" | "profile-final" | "in-consultation"> {
  if (role.isRetired) return refused("role-retired");
  if (isApproved(profile)) return refused("profile-final");
  return isConsulted(profile) ? refused("in-consultation") : allowed;
}

/** The school years a version may start in: the running one and the next. */
export function schoolYearsToStartIn(now: SchoolYear): readonly [SchoolYear, SchoolYear] {
  return [now, now + 1];
}

/**
 * Whether this person may turn this key on this version now. Two keys by two different persons:
 * nobody turns both, whatever offices they hold.
 */
export function mayTurnKey(
  key: Key,
  personId: string,
  profile: ProfileFacts & { readonly description: string; readonly taskCount: number },
  role: RoleFacts,
  now: SchoolYear,
): Outcome<
  | "role-retired"
  | "profile-final"
  | "in-consultation"
  | "key-turned"
  | "other-key-yours"
  | "profile-empty"
  | "school-year-past"
  | "starts-before-previous"
> {
  const change = mayBeChanged(profile, role);
  if (!change.ok) return change;
  if (profile.keys.some((turned) => turned.key === key)) return refused("key-turned");
  if (profile.keys.some((turned) => turned.personId === personId)) return refused("other-key-yours");
  if (profile.description.trim() === "" || profile.taskCount === 0) return refused("profile-empty");
  if (profile.schoolYear < now) return refused("school-year-past");
  const previous = newestApproved(role);
  return previous && previous.schoolYear > profile.schoolYear ? refused("starts-before-previous") : allowed;
}

/** A key can be taken back as long as the other one was not turned, by who turned it. */
export function mayWithdrawKey(
  key: Key,
  personId: string,
  profile: ProfileFacts,
): Outcome<"profile-final" | "key-not-yours"> {
  if (isApproved(profile)) return refused("profile-final");
  const isOwn = profile.keys.some((turned) => turned.key === key && turned.personId === personId);
  return isOwn ? allowed : refused("key-not-yours");
}

/** A next version starts as a copy of the newest approved one; one at a time. */
export function mayStartNextVersion(
  role: RoleFacts,
): Outcome<"role-retired" | "concept-exists" | "nothing-approved"> {
  if (role.isRetired) return refused("role-retired");
  if (conceptOf(role)) return refused("concept-exists");
  return newestApproved(role) ? allowed : refused("nothing-approved");
}

/** A role with a history is retired; one that never got both keys is thrown away instead. */
export function mayBeRetired(role: RoleFacts): Outcome<"role-retired" | "nothing-approved"> {
  if (role.isRetired) return refused("role-retired");
  return newestApproved(role) ? allowed : refused("nothing-approved");
}

/** A concept can be thrown away; with it a role that never had a profile, unless somebody holds it. */
export function mayBeDropped(
  profile: ProfileFacts,
  role: RoleFacts & { readonly assignmentCount: number },
): Outcome<"role-retired" | "profile-final" | "in-consultation" | "role-held"> {
  const change = mayBeChanged(profile, role);
  if (!change.ok) return change;
  return role.profiles.length === 1 && role.assignmentCount > 0 ? refused("role-held") : allowed;
}
