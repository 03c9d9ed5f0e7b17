import type { SchoolYear } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import {
  conceptOf,
  newestApproved,
  profileInForce,
  type ProfileFacts,
  type RoleFacts,
} from "@/lib/profiles/rules";

/** After so many school years a version is looked at again: does it still say what people do? */
const yearsBeforeAged = 3;

export type Kept = { readonly keptIn: SchoolYear | null };

/** Since which school year nobody looked at the version in force, when that is long ago; null when it is not, or when a next one is on its way. */
export function agedSince(role: RoleFacts & Kept, now: SchoolYear): SchoolYear | null {
  const inForce = profileInForce(role, now);
  if (!inForce || conceptOf<ProfileFacts>(role) || newestApproved<ProfileFacts>(role) !== inForce)
    return null;
  const since = Math.max(inForce.schoolYear, role.keptIn ?? 0);
  return since + yearsBeforeAged <= now ? since : null;
}

/** Whether there is anything to say "it still holds" of. */
export function mayBeKept(role: RoleFacts & Kept, now: SchoolYear): Outcome<"not-aged"> {
  return agedSince(role, now) === null ? refused("not-aged") : allowed;
}
