import { type Actor, holds, leads } from "@/lib/platform/actor";
import type { Term } from "@/lib/glossary/rules";

/** Whether somebody reads a term: what is still a concept is among staff (permissions.md 6.4, S0/S1). */
export function mayReadTerm(actor: Actor, { state }: Pick<Term, "state">): boolean {
  return actor.kind === "staff" || state === "shipped" || state === "adopted";
}

/** HR and the LOB coordinator write the glossary and name things for the institution (permissions.md 6.4). */
export function mayWriteTerms(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator");
}

/** The directie says that a definition is how it is (permissions.md 6.4). */
export function mayAdoptTerms(actor: Actor): boolean {
  return holds(actor, "directorate");
}

/** A team leader proposes; who writes need not propose (permissions.md 6.4). */
export function mayProposeTerms(actor: Actor): boolean {
  return actor.ledTeams.length > 0;
}

/** Who sees everybody's proposals: who decides on them, and who rules or looks after the glossary. */
export function seesAllProposals(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator", "directorate", "admin");
}

/** Who made a proposal sees what came of it. */
export function mayReadProposals(actor: Actor): boolean {
  return mayProposeTerms(actor) || seesAllProposals(actor);
}

/** The institution's words are named by who writes the glossary, a team's by its leader as well (permissions.md 6.4). */
export function mayNameWords(actor: Actor, { teamId }: { readonly teamId: string | null }): boolean {
  return mayWriteTerms(actor) || (teamId !== null && leads(actor, teamId));
}

/** What changed is for all staff. */
export function mayReadChanges(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** Which words confuse people is for who writes the glossary and who rules on it (M6): counts, of nobody. */
export function mayReadConfusion(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator", "directorate");
}

/** What somebody can do with the glossary as a whole. */
export function rightsOver(actor: Actor) {
  return {
    write: mayWriteTerms(actor),
    propose: mayProposeTerms(actor),
    readProposals: mayReadProposals(actor),
    readConfusion: mayReadConfusion(actor),
  };
}
