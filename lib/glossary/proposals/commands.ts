import "server-only";

import { addTerm, changeTerm } from "@/lib/glossary/commands";
import type { ProposalSubject } from "@/lib/glossary/proposals/queries";
import type { Proposal } from "@/lib/glossary/proposals/rules";
import type { Term } from "@/lib/glossary/rules";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

type Said = { readonly code: string | null; readonly name: string; readonly text: string };

/** Puts a proposal before who writes the glossary. Returns its id. */
export async function proposeTerm(
  tx: TenantTx,
  actor: Actor,
  said: Said,
  now: Date,
): Promise<Outcome<never, string>> {
  const data = { id: newId(), ...said, proposedAt: now, proposedById: actor.personId };
  await tx.glossaryProposal.create({ data, select: { id: true } });
  return done(data.id);
}

type Answered = { readonly actor: Actor; readonly now: Date };

/** Takes a proposal over: its text stands in the glossary as a concept, and whoever made it reads so. */
export async function takeOverProposal(
  tx: TenantTx,
  { proposal, term, code }: ProposalSubject,
  { actor, now }: Answered,
): Promise<Outcome<"decided-already" | "source-gone">> {
  if (proposal.decision) return refused("decided-already");
  const by = { actor, note: "", now };
  const said = { name: proposal.name, definition: proposal.text };
  const written = term ? { ...textOf(term), ...said } : { ...nothingYet, ...said };
  const outcome = term
    ? await changeTerm(tx, term, written, by)
    : await addTerm(tx, code, "concept", written, by);
  if (!outcome.ok) return outcome;
  await answer(tx, actor, proposal, { decision: "taken-over", reason: "", decidedAt: now });
  return allowed;
}

/** Says why a proposal is not taken over; one proposal gets one answer. */
export async function declineProposal(
  tx: TenantTx,
  { proposal }: Pick<ProposalSubject, "proposal">,
  reason: string,
  { actor, now }: Answered,
): Promise<Outcome<"decided-already">> {
  if (proposal.decision) return refused("decided-already");
  await answer(tx, actor, proposal, { decision: "declined", reason, decidedAt: now });
  return allowed;
}

type Answer = { readonly decision: string; readonly reason: string; readonly decidedAt: Date };

async function answer(tx: TenantTx, actor: Actor, { id }: Proposal, said: Answer): Promise<void> {
  const where = { institutionId: actor.institutionId, id };
  await tx.glossaryProposal.updateMany({ where, data: { ...said, decidedById: actor.personId } });
}

const nothingYet = {
  ...{ englishName: "", englishDefinition: "", source: "" },
  ...{ synonyms: [], related: [], distinct: [] },
} as const;

function textOf({ kept, ...term }: Term) {
  const { synonyms, related, distinct } = term;
  const source = kept?.source ? `${kept.source.kind}:${kept.source.id}` : "";
  const english = { englishName: term.englishName ?? "", englishDefinition: term.englishDefinition ?? "" };
  return { ...english, synonyms, related, distinct, source };
}
