"use server";

import { action } from "@/lib/platform/action";
import { mayWriteConcepts } from "@/lib/profiles/policy";
import { claimKnownRole } from "@/lib/profiles/queries";
import { roleInput } from "@/lib/profiles/schema";
import * as commands from "@/lib/profiles/versions/commands";

export const startNextVersion = action({
  permission: "profiles.write-concept",
  input: roleInput,
  subject: ({ tx, actor }, { roleId }) => claimKnownRole(tx, actor, roleId),
  allow: mayWriteConcepts,
  run: ({ tx, actor, now }, role) => commands.startNextVersion(tx, role, { personId: actor.personId, now }),
  trail: ({ id }) => ({ verb: "start-next-version", entity: "role", entityId: id }),
  next: ({ institution }, { roleId }) => `/${institution.slug}/rollen/${roleId}/aanpassen`,
  notice: "nextVersionStarted",
});
