import type { ProposalRefusal } from "@/lib/plans/proposals/rules";

const refusals = [
  "closed",
  "too-many",
  "goal-gone",
  "wrong-year",
  "plan-closed",
  "already-brought",
  "already-answered",
] as const satisfies ProposalRefusal[];

/** Each refusal in the reader's words; `t` is of the namespace `planProposals`. */
export function proposalRefusals(
  t: (key: `refusal.${ProposalRefusal}`) => string,
): Record<ProposalRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<ProposalRefusal, string>;
}
