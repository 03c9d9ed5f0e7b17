import type { Actor } from "@/lib/platform/actor";
import { schoolYearOf } from "@/lib/platform/calendar";
import { mayReadProfile } from "@/lib/profiles/policy";
import {
  newestApproved,
  profileInForce,
  type ProfileFacts,
  type ProfileState,
  type RoleFacts,
  stateOf,
} from "@/lib/profiles/rules";

type Stated<Profile> = Profile & { readonly state: ProfileState };

/** The versions of a role this person may read, newest first, each with its state. */
export function versionsFor<Profile extends ProfileFacts>(
  role: RoleFacts<Profile>,
  actor: Actor,
  now: Date,
): readonly Stated<Profile>[] {
  const schoolYear = schoolYearOf(now);
  return role.profiles
    .map((profile) => ({ ...profile, state: stateOf(profile, role, schoolYear) }))
    .filter((profile) => mayReadProfile(actor, profile))
    .toSorted((one, other) => other.number - one.number);
}

/** The versions a reader may see, and the one on the page: the number asked for, else the one that counts most. */
export function pageOf<Profile extends ProfileFacts>(
  role: RoleFacts<Profile>,
  actor: Actor,
  asked: number | null,
  now: Date,
): { readonly versions: readonly Stated<Profile>[]; readonly shown: Stated<Profile> | null } {
  const versions = versionsFor(role, actor, now);
  const leading = profileInForce(role, schoolYearOf(now)) ?? newestApproved(role) ?? role.profiles[0];
  const number = asked ?? leading?.number;
  return { versions, shown: versions.find((version) => version.number === number) ?? null };
}
