"use server";

import * as commands from "@/lib/access/commands";
import { mayManageAccess, mayReadUsers } from "@/lib/access/policy";
import { findUser } from "@/lib/access/queries";
import { giveAccessInput, personInput } from "@/lib/access/schema";
import { action } from "@/lib/platform/action";
import { dayOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const giveAccess = action({
  permission: "access.give",
  input: giveAccessInput,
  subject: findSubject,
  allow: mayManageAccess,
  run: ({ tx, actor, now }, person, { way }) => commands.giveAccess(tx, person, { way, actor, now }),
  trail: ({ id }, { way }) => ({ ...noteOn(id, "give"), details: { way } }),
  isShownOnce: true,
});

export const givePassword = action({
  permission: "access.give-password",
  input: personInput,
  subject: findSubject,
  allow: mayManageAccess,
  run: ({ tx, actor, now }, person) => commands.givePassword(tx, person, { actor, now }),
  trail: ({ id }) => noteOn(id, "give-password"),
  isShownOnce: true,
});

export const endAccess = action({
  permission: "access.end",
  input: personInput,
  subject: findSubject,
  allow: mayManageAccess,
  run: ({ tx, actor }, person) => commands.endAccess(tx, person, actor),
  trail: ({ id }) => noteOn(id, "end"),
  notice: "access-ended",
});

async function findSubject({ tx, actor, now }: WorkContext, { personId }: { personId: string }) {
  if (!mayReadUsers(actor)) return null;
  return findUser(tx, actor.institutionId, { personId, today: dayOf(now) });
}

function noteOn(personId: string, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "access", entityId: personId, subjectPersonId: personId };
}
