import "server-only";

import { seesAllProposals } from "@/lib/glossary/policy";
import type { Proposal } from "@/lib/glossary/proposals/rules";
import { claimGlossary, findTerm } from "@/lib/glossary/queries";
import { codeFor, type Term } from "@/lib/glossary/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type Row = Omit<Proposal, "proposedBy" | "decidedBy"> & {
  readonly proposedBy: PersonName;
  readonly decidedBy: PersonName | null;
};

const mostProposals = 100;

/** Proposals, those that wait first: all of them for who decides or rules, else one's own. */
export async function listProposals(tx: TenantTx, actor: Actor): Promise<Proposal[]> {
  return readProposals(
    tx,
    actor,
    seesAllProposals(actor) ? Prisma.sql`true` : Prisma.sql`x.proposed_by_id = ${actor.personId}::uuid`,
  );
}

/** A proposal with the term it is about, and the code a new one would get. */
export type ProposalSubject = {
  readonly proposal: Proposal;
  readonly term: Term | null;
  readonly code: string;
};

/** One proposal, with the glossary locked until this transaction ends; null when there is none. */
export async function claimProposal(
  tx: TenantTx,
  actor: Actor,
  proposalId: string,
): Promise<ProposalSubject | null> {
  const { taken } = await claimGlossary(tx, actor);
  const [proposal] = await readProposals(tx, actor, Prisma.sql`x.id = ${proposalId}::uuid`);
  if (!proposal) return null;
  const term = proposal.code ? await findTerm(tx, actor, proposal.code) : null;
  return { proposal, term, code: codeFor(proposal.name, taken) };
}

async function readProposals(
  tx: TenantTx,
  { institutionId }: Actor,
  filter: Prisma.Sql,
): Promise<Proposal[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select x.id, x.code, x.name, x.text, x.proposed_at as "proposedAt", x.proposed_by_id as "proposedById",
      x.decision, x.reason, x.decided_at as "decidedAt",
      ${personNameOf(Prisma.sql`p`)} as "proposedBy",
      case when d.id is not null then ${personNameOf(Prisma.sql`d`)} end as "decidedBy"
    from glossary_proposals x
    join people p on p.institution_id = ${institutionId}::uuid and p.id = x.proposed_by_id
    left join people d on d.institution_id = ${institutionId}::uuid and d.id = x.decided_by_id
    where x.institution_id = ${institutionId}::uuid and ${filter}
    order by x.decided_at desc nulls first, x.proposed_at desc limit ${mostProposals}`;
  return rows.map(({ proposedBy, decidedBy, ...row }) => ({
    ...row,
    proposedBy: fullName(proposedBy),
    decidedBy: decidedBy && fullName(decidedBy),
  }));
}
