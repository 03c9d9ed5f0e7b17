"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import { mayReadSettings } from "@/lib/settings/policy";
import * as commands from "@/lib/settings/sign-on/commands";
import { mayConfirmName } from "@/lib/settings/sign-on/policy";
import { listSignOnNames } from "@/lib/settings/sign-on/queries";
import type { SignOnName } from "@/lib/settings/sign-on/rules";
import { signOnNameInput } from "@/lib/settings/sign-on/schema";
import type { TrailNote } from "@/lib/platform/trail";

export const confirmName = action({
  permission: "sign-on.confirm-name",
  input: signOnNameInput,
  subject: findSubject,
  allow: mayConfirmName,
  run: ({ tx, actor }, name) => commands.confirmName(tx, name, actor),
  trail: (name) => noteOn(name, "confirm-organisation"),
  notice: "sign-on-name-confirmed",
});

export const refuseName = action({
  permission: "sign-on.refuse-name",
  input: signOnNameInput,
  subject: findSubject,
  allow: mayConfirmName,
  run: ({ tx }, name) => commands.refuseName(tx, name),
  trail: (name) => noteOn(name, "refuse-organisation"),
  notice: "sign-on-name-refused",
});

async function findSubject({ tx, actor }: WorkContext, sent: { issuer: string; organisation: string }) {
  if (!mayReadSettings(actor)) return null;
  const names = await listSignOnNames(tx, actor);
  return (
    names.find(({ issuer, organisation }) => issuer === sent.issuer && organisation === sent.organisation) ??
    null
  );
}

function noteOn({ organisation }: SignOnName, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "institution", entityId: null, details: { organisation } };
}
