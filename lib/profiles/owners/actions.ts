"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/profiles/owners/commands";
import { listPossibleOwners } from "@/lib/profiles/owners/queries";
import { nameOwnerInput } from "@/lib/profiles/owners/schema";
import { mayRuleRoles, mayWriteConcepts } from "@/lib/profiles/policy";
import { claimKnownRole } from "@/lib/profiles/queries";
import { roleInput } from "@/lib/profiles/schema";

export const nameOwner = action({
  permission: "profiles.rule",
  input: nameOwnerInput,
  subject: claim,
  allow: mayRuleRoles,
  run: async ({ tx, actor, now }, role, { personId }) =>
    commands.nameOwner(tx, role, personId, await listPossibleOwners(tx, actor, now)),
  trail: ({ id }, { personId }) => ({
    ...{ verb: "name-owner", entity: "role", entityId: id },
    subjectPersonId: personId,
  }),
});

export const keepProfile = action({
  permission: "profiles.write-concept",
  input: roleInput,
  subject: claim,
  allow: mayWriteConcepts,
  run: ({ tx, now }, role) => commands.keepProfile(tx, role, now),
  trail: ({ id }) => ({ verb: "keep-profile", entity: "role", entityId: id }),
  notice: "profileKept",
});

function claim({ tx, actor }: WorkContext, { roleId }: { roleId: string }) {
  return claimKnownRole(tx, actor, roleId);
}
