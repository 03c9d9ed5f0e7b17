/** What a team leader would like the glossary to say, and what came of it. */
export type Proposal = {
  readonly id: string;
  /** The term it is about; null for one that is not there yet. */
  readonly code: string | null;
  readonly name: string;
  readonly text: string;
  readonly proposedAt: Date;
  readonly proposedBy: string;
  readonly proposedById: string;
  readonly decision: "taken-over" | "declined" | null;
  readonly reason: string;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
};
