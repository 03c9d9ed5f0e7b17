"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/profiles/links/commands";
import { claimPair, type LinkedPair } from "@/lib/profiles/links/queries";
import { linkInput, unlinkInput } from "@/lib/profiles/links/schema";
import { mayEditCompetences } from "@/lib/profiles/policy";
import type { TrailNote } from "@/lib/platform/trail";

export const linkCompetences = action({
  permission: "competences.edit",
  input: linkInput,
  subject: claim,
  allow: mayEditCompetences,
  run: ({ tx }, pair, { kind }) => commands.linkCompetences(tx, pair, kind),
  trail: about("link"),
});

export const unlinkCompetences = action({
  permission: "competences.edit",
  input: unlinkInput,
  subject: claim,
  allow: mayEditCompetences,
  run: ({ tx }, pair) => commands.unlinkCompetences(tx, pair),
  trail: about("unlink"),
});

function claim({ tx, actor }: WorkContext, pair: { competenceId: string; otherId: string }) {
  return claimPair(tx, actor, pair);
}

function about(verb: TrailNote["verb"]) {
  return ({ one }: LinkedPair): TrailNote => ({ verb, entity: "competence", entityId: one.id });
}
