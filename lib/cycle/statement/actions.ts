"use server";

import { mayAdoptStatement, mayConfirmStatement, mayWriteStatement } from "@/lib/cycle/policy";
import * as commands from "@/lib/cycle/statement/commands";
import { claimStatement } from "@/lib/cycle/statement/queries";
import { draftOfStatement, type Statement, wordsOfStatement } from "@/lib/cycle/statement/rules";
import { adoptInput, confirmInput, writeInput } from "@/lib/cycle/statement/schema";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const writeStatement = action({
  permission: "cycle-statement.write",
  input: writeInput,
  subject: findSubject,
  allow: mayWriteStatement,
  edition: editionOf,
  run: async (context, _statement, written) => {
    await dropDraft(context.tx, context.actor, draftOfStatement);
    return commands.writeStatement(context, written);
  },
  trail: () => note("write"),
  next: ({ institution }) => `/${institution.slug}/gesprekkencyclus/afspraken`,
  notice: "saved",
});

export const adoptStatement = action({
  permission: "cycle-statement.adopt",
  input: adoptInput,
  subject: findSubject,
  allow: mayAdoptStatement,
  edition: editionOf,
  run: (context, statement) => commands.adoptStatement(context, statement),
  trail: (_statement, _input, { number }) => note("adopt", { number }),
  next: ({ institution }) => `/${institution.slug}/gesprekkencyclus/afspraken`,
  notice: "cycle-statement-adopted",
});

export const confirmStatement = action({
  permission: "cycle-statement.confirm",
  input: confirmInput,
  subject: findSubject,
  allow: mayConfirmStatement,
  run: (context, statement, { number }) => commands.confirmStatement(context, statement, number),
  trail: (_statement, { number }) => note("confirm", { number }),
  notice: "cycle-statement-confirmed",
});

function findSubject({ tx, actor }: WorkContext) {
  return claimStatement(tx, actor);
}

/** Who writes does so over the text they read, and who adopts adopts that text. */
function editionOf(statement: Statement) {
  return { version: statement.version, text: wordsOfStatement(statement) };
}

function note(verb: TrailNote["verb"], details: TrailNote["details"] = {}): TrailNote {
  return { verb, entity: "cycle-statement", entityId: null, details };
}
