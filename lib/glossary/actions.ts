"use server";

import * as commands from "@/lib/glossary/commands";
import { mayAdoptTerms, mayWriteTerms } from "@/lib/glossary/policy";
import { claimGlossary, claimTerm } from "@/lib/glossary/queries";
import { codeFor } from "@/lib/glossary/rules";
import { addTermInput, changeTermInput, termInput } from "@/lib/glossary/schema";
import { action } from "@/lib/platform/action";
import type { TrailNote } from "@/lib/platform/trail";

export const addTerm = action({
  permission: "glossary.write",
  input: addTermInput,
  subject: ({ tx, actor }, { name }) =>
    claimGlossary(tx, actor).then(({ taken }) => ({ code: codeFor(name, taken) })),
  allow: mayWriteTerms,
  run: ({ tx, actor, now }, { code }, { kind, note, ...written }) =>
    commands.addTerm(tx, code, kind, written, { actor, note, now }),
  trail: (_subject, _input, id) => about("add", id),
  next: ({ institution }, _id, { code }) => `/${institution.slug}/begrippen/${code}`,
  notice: "termSaved",
});

export const changeTerm = action({
  permission: "glossary.write",
  input: changeTermInput,
  subject: ({ tx, actor }, { code }) => claimTerm(tx, actor, code),
  allow: mayWriteTerms,
  edition: ({ kept, name, definition, englishName, englishDefinition, synonyms }) => ({
    version: kept?.version ?? 0,
    text: {
      ...{ name, definition, englishName: englishName ?? "", englishDefinition: englishDefinition ?? "" },
      synonyms: synonyms.join("\n"),
    },
  }),
  run: ({ tx, actor, now }, term, { code: _, note, ...written }) =>
    commands.changeTerm(tx, term, written, { actor, note, now }),
  trail: (_term, _input, id) => about("change", id),
  next: ({ institution }, _id, { code }) => `/${institution.slug}/begrippen/${code}`,
  notice: "termSaved",
});

export const adoptTerm = action({
  permission: "glossary.adopt",
  input: termInput,
  subject: ({ tx, actor }, { code }) => claimTerm(tx, actor, code),
  allow: mayAdoptTerms,
  run: ({ tx, actor, now }, term) => commands.adoptTerm(tx, term, { actor, now }),
  trail: ({ kept }) => about("adopt", kept?.id ?? null),
  notice: "termAdopted",
});

export const retireTerm = action({
  permission: "glossary.write",
  input: termInput,
  subject: ({ tx, actor }, { code }) => claimTerm(tx, actor, code),
  allow: mayWriteTerms,
  run: ({ tx, actor, now }, term) => commands.retireTerm(tx, term, { actor, now }),
  trail: ({ kept }) => about("retire", kept?.id ?? null),
  notice: "termRetired",
});

function about(verb: TrailNote["verb"], termId: string | null): TrailNote {
  return { verb, entity: "term", entityId: termId };
}
