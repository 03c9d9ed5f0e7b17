"use server";

import * as commands from "@/lib/exchange/runs/commands";
import { mayImport } from "@/lib/exchange/runs/policy";
import { claimRun } from "@/lib/exchange/runs/queries";
import { importsAddress, runAddress } from "@/lib/exchange/runs/rules";
import { confirmInput, dropInput, endingsInput, matchInput } from "@/lib/exchange/runs/schema";
import { action } from "@/lib/platform/action";

export const matchColumns = action({
  permission: "import.match",
  input: matchInput,
  subject: ({ tx, actor }, { runId }) => claimRun(tx, actor.institutionId, runId),
  allow: mayImport,
  run: ({ tx }, run, { field, isComplete }) => commands.matchByHand(tx, run, { fields: field, isComplete }),
  trail: (run) => ({ verb: "match", entity: "import", entityId: run.id, details: { kind: run.kind } }),
  next: (actor, _data, run) => runAddress(actor.institution.slug, run.id),
});

export const chooseEndings = action({
  permission: "import.choose",
  input: endingsInput,
  subject: ({ tx, actor }, { runId }) => claimRun(tx, actor.institutionId, runId),
  allow: mayImport,
  run: ({ tx }, run, choice) => commands.chooseEndings(tx, run, choice),
  trail: (run) => ({ verb: "choose", entity: "import", entityId: run.id, details: { kind: run.kind } }),
});

/** Only the preview somebody saw is carried out: its version comes along. */
export const confirmImport = action({
  permission: "import.confirm",
  input: confirmInput,
  subject: ({ tx, actor }, { runId }) => claimRun(tx, actor.institutionId, runId),
  allow: mayImport,
  edition: ({ version }) => ({ version, text: {} }),
  run: ({ tx, now }, run) => commands.confirmRun(tx, run, now),
  trail: (run) => ({ verb: "confirm", entity: "import", entityId: run.id, details: { kind: run.kind } }),
  next: (actor, _data, run) => runAddress(actor.institution.slug, run.id),
});

export const dropImport = action({
  permission: "import.drop",
  input: dropInput,
  subject: ({ tx, actor }, { runId }) => claimRun(tx, actor.institutionId, runId),
  allow: mayImport,
  run: ({ tx, now }, run) => commands.dropRun(tx, run, now),
  trail: (run) => ({ verb: "drop", entity: "import", entityId: run.id, details: { kind: run.kind } }),
  next: (actor) => importsAddress(actor.institution.slug),
  notice: "importDropped",
});
