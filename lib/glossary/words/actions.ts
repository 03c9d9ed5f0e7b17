"use server";

import { mayNameWords } from "@/lib/glossary/policy";
import { claimGlossary } from "@/lib/glossary/queries";
import * as commands from "@/lib/glossary/words/commands";
import { findWordPlace } from "@/lib/glossary/words/queries";
import { dropWordInput, nameWordInput } from "@/lib/glossary/words/schema";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { WordCode } from "@/lib/platform/idiom";

export const nameWord = action({
  permission: "glossary.name",
  input: nameWordInput,
  subject: claimPlace,
  allow: mayNameWords,
  edition: ({ present }) => ({
    version: present?.version ?? 0,
    text: {
      singular: present?.singular ?? "",
      plural: present?.plural ?? "",
      article: present?.article ?? "",
      englishSingular: present?.englishSingular ?? "",
      englishPlural: present?.englishPlural ?? "",
    },
  }),
  run: ({ tx, actor, now }, place, { note, ...name }) =>
    commands.nameWord(tx, place, name, { actor, note, now }),
  trail: ({ code }, _input, id) => ({ verb: "name", entity: "local-word", entityId: id, details: { code } }),
  next: ({ institution }, _data, { code }) => `/${institution.slug}/begrippen/${code}`,
  notice: "wordNamed",
});

export const dropWord = action({
  permission: "glossary.name",
  input: dropWordInput,
  subject: claimPlace,
  allow: mayNameWords,
  run: ({ tx, actor, now }, place) => commands.dropWord(tx, place, { actor, note: "", now }),
  trail: ({ code, present }) => ({
    ...{ verb: "drop-name", entity: "local-word", entityId: present?.id ?? null },
    details: { code },
  }),
  next: ({ institution }, _data, { code }) => `/${institution.slug}/begrippen/${code}`,
  notice: "wordDropped",
});

async function claimPlace(
  { tx, actor }: WorkContext,
  { code, teamId }: { code: WordCode; teamId: string | null },
) {
  await claimGlossary(tx, actor);
  return findWordPlace(tx, actor, { code, teamId });
}
