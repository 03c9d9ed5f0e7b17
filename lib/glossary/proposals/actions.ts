"use server";

import { mayProposeTerms, mayWriteTerms } from "@/lib/glossary/policy";
import * as commands from "@/lib/glossary/proposals/commands";
import { claimProposal } from "@/lib/glossary/proposals/queries";
import { declineInput, proposeInput, takeOverInput } from "@/lib/glossary/schema";
import { action } from "@/lib/platform/action";
import type { TrailNote } from "@/lib/platform/trail";

export const proposeTerm = action({
  permission: "glossary.propose",
  input: proposeInput,
  subject: async () => ({}),
  allow: mayProposeTerms,
  run: ({ tx, actor, now }, _subject, said) => commands.proposeTerm(tx, actor, said, now),
  trail: (_subject, _input, id) => about("propose", id),
  next: ({ institution }) => `/${institution.slug}/begrippen/voorstellen`,
  notice: "termProposed",
});

export const takeOverProposal = action({
  permission: "glossary.decide",
  input: takeOverInput,
  subject: ({ tx, actor }, { proposalId }) => claimProposal(tx, actor, proposalId),
  allow: mayWriteTerms,
  run: ({ tx, actor, now }, subject) => commands.takeOverProposal(tx, subject, { actor, now }),
  trail: ({ proposal: { id, proposedById } }) => about("take-over", id, proposedById),
  notice: "proposalTakenOver",
});

export const declineProposal = action({
  permission: "glossary.decide",
  input: declineInput,
  subject: ({ tx, actor }, { proposalId }) => claimProposal(tx, actor, proposalId),
  allow: mayWriteTerms,
  run: ({ tx, actor, now }, subject, { reason }) =>
    commands.declineProposal(tx, subject, reason, { actor, now }),
  trail: ({ proposal: { id, proposedById } }) => about("decline", id, proposedById),
  notice: "proposalDeclined",
});

function about(
  verb: TrailNote["verb"],
  proposalId: string,
  subjectPersonId: string | null = null,
): TrailNote {
  return { verb, entity: "term-proposal", entityId: proposalId, subjectPersonId };
}
