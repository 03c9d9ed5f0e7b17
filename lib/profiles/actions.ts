"use server";

import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/profiles/commands";
import { mayRuleRoles, mayTurn, mayWriteConcepts } from "@/lib/profiles/policy";
import { claimKnownRole, type RoleView } from "@/lib/profiles/queries";
import { conceptOf, type Key } from "@/lib/profiles/rules";
import {
  describeProfileInput,
  holdIntakesInput,
  keyInput,
  renameRoleInput,
  roleInput,
  startRoleInput,
} from "@/lib/profiles/schema";
import { aboutEdition, draftForms } from "@/lib/profiles/tasks/rules";
import type { TrailNote } from "@/lib/platform/trail";

export const startRole = action({
  permission: "profiles.write-concept",
  input: startRoleInput,
  subject: async () => ({}),
  allow: mayWriteConcepts,
  run: ({ tx, actor, now }, _subject, role) =>
    commands.startRole(tx, role, { personId: actor.personId, now }),
  trail: (_subject, _input, { roleId }) => ({ verb: "start", entity: "role", entityId: roleId }),
  next: ({ institution }, { roleId }) => `/${institution.slug}/rollen/${roleId}/aanpassen`,
  notice: "roleStarted",
});

export const renameRole = action({
  permission: "profiles.rule",
  input: renameRoleInput,
  subject: claim,
  allow: mayRuleRoles,
  run: ({ tx }, role, input) => commands.renameRole(tx, role, input),
  trail: about("rename"),
});

export const describeProfile = action({
  permission: "profiles.write-concept",
  input: describeProfileInput,
  subject: claim,
  allow: mayWriteConcepts,
  edition: (role) => aboutEdition(conceptOf(role)),
  run: async ({ tx, actor, now }, role, input) => {
    const subject = conceptOf(role)?.id;
    if (subject) await dropDraft(tx, actor, { form: draftForms.about, subject });
    return commands.describeProfile(tx, role, input, now);
  },
  trail: about("describe"),
});

/** Turned on the revision that was read: when somebody changed the text meanwhile, the key does not fit. */
export const turnKey = action({
  permission: "profiles.turn-key",
  input: keyInput,
  subject: claimWithKey,
  allow: (actor, { key }) => mayTurn(actor, key),
  edition: ({ role }) => ({ version: conceptOf(role)?.revision ?? 0, text: {} }),
  run: ({ tx, actor, now }, { role, key }) =>
    commands.turnKey(tx, role, key, { personId: actor.personId, now }),
  trail: ({ role, key }) => ({ ...about("turn-key")(role), details: { key } }),
  next: ({ institution }, _data, { role }) => `/${institution.slug}/rollen/${role.id}`,
  notice: "keyTurned",
});

export const withdrawKey = action({
  permission: "profiles.turn-key",
  input: keyInput,
  subject: claimWithKey,
  allow: (actor, { key }) => mayTurn(actor, key),
  run: ({ tx, actor }, { role, key }) => commands.withdrawKey(tx, role, key, actor.personId),
  trail: ({ role, key }) => ({ ...about("withdraw-key")(role), details: { key } }),
});

export const retireRole = action({
  permission: "profiles.rule",
  input: roleInput,
  subject: claim,
  allow: mayRuleRoles,
  run: ({ tx, actor, now }, role) => commands.retireRole(tx, role, { personId: actor.personId, now }),
  trail: about("retire"),
});

/** It opens to who has the role which students are about to begin in their team, so HR says it of a role and nobody else. */
export const holdIntakes = action({
  permission: "profiles.rule",
  input: holdIntakesInput,
  subject: claim,
  allow: mayRuleRoles,
  run: ({ tx }, role, { holds }) => commands.holdIntakes(tx, role, holds),
  trail: (role, { holds }) => ({ ...about("hold-intakes")(role), details: { holds } }),
});

export const reintroduceRole = action({
  permission: "profiles.rule",
  input: roleInput,
  subject: claim,
  allow: mayRuleRoles,
  run: ({ tx }, role) => commands.reintroduceRole(tx, role),
  trail: about("reintroduce"),
});

export const dropConcept = action({
  permission: "profiles.write-concept",
  input: roleInput,
  subject: claim,
  allow: mayWriteConcepts,
  run: ({ tx }, role) => commands.dropConcept(tx, role),
  trail: about("drop-concept"),
  next: ({ institution }, { isRoleGone }, role) =>
    `/${institution.slug}/rollen${isRoleGone ? "" : `/${role.id}`}`,
  notice: "conceptDropped",
});

function claim({ tx, actor }: WorkContext, { roleId }: { roleId: string }) {
  return claimKnownRole(tx, actor, roleId);
}

async function claimWithKey(context: WorkContext, input: { roleId: string; key: Key }) {
  const role = await claim(context, input);
  return role && { role, key: input.key };
}

function about(verb: TrailNote["verb"]) {
  return (role: RoleView): TrailNote => ({ verb, entity: "role", entityId: role.id });
}
