"use server";

import { action } from "@/lib/platform/action";
import { mayRuleRoles } from "@/lib/profiles/policy";
import { introduceStartingRoles as introduce } from "@/lib/profiles/starting/commands";
import { introduceStartingRolesInput } from "@/lib/profiles/starting/schema";

export const introduceStartingRoles = action({
  permission: "profiles.rule",
  input: introduceStartingRolesInput,
  subject: async () => ({}),
  allow: mayRuleRoles,
  run: ({ tx, actor, now }) => introduce(tx, { personId: actor.personId, now }),
  trail: () => ({ verb: "introduce-starting-roles", entity: "role", entityId: null }),
  next: ({ institution }) => `/${institution.slug}/rollen`,
  notice: "startingRolesIntroduced",
});
