"use server";

import * as commands from "@/lib/colleagues/commands";
import { mayKeepProfile } from "@/lib/colleagues/policy";
import { claimOwnPart } from "@/lib/colleagues/queries";
import { draftOfPart, isList, isSaid, linesIn, type OwnPart } from "@/lib/colleagues/rules";
import { partInput, savePartInput } from "@/lib/colleagues/schema";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";
import type { TrailNote } from "@/lib/platform/trail";

export const savePart = action({
  permission: "staff-profile.keep",
  input: savePartInput,
  subject: ({ tx, actor }, { part }) => claimOwnPart(tx, actor, part),
  allow: mayKeepProfile,
  edition: (part) => ({
    version: part.version,
    text: { words: writtenIn(part), openedTo: part.openedTo },
  }),
  run: async ({ tx, actor, now }, _part, said) => {
    await dropDraft(tx, actor, draftOfPart(said.part));
    return commands.savePart(tx, actor, said, now);
  },
  trail: (part, { openedTo }) => note("write", part, { openedTo }),
  notice: "saved",
  next: ({ institution }) => `/${institution.slug}/mijn-profiel`,
});

export const clearPart = action({
  permission: "staff-profile.keep",
  input: partInput,
  subject: ({ tx, actor }, { part }) => claimOwnPart(tx, actor, part),
  allow: mayKeepProfile,
  run: ({ tx, actor, now }, part) => commands.clearPart(tx, actor, part, now),
  trail: (part) => note("clear", part),
  notice: "part-cleared",
});

export const putBackPart = action({
  permission: "staff-profile.keep",
  input: partInput,
  subject: ({ tx, actor }, { part }) => claimOwnPart(tx, actor, part),
  allow: mayKeepProfile,
  run: ({ tx, actor, now }, part) => commands.putBackPart(tx, actor, part, now),
  trail: (part) => note("put-back", part),
  notice: "part-put-back",
});

/** What a part says as its form has it: a list in ticks, or in lines. */
function writtenIn(part: OwnPart): string | string[] {
  if (!isSaid(part)) return "";
  return isList(part.part) ? linesIn(part.text) : part.text;
}

function note(
  verb: TrailNote["verb"],
  { part }: OwnPart,
  details: Readonly<Record<string, string>> = {},
): TrailNote {
  return { verb, entity: "staff-profile", entityId: null, details: { part, ...details } };
}
