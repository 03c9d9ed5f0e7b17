import type { Day } from "@/lib/platform/calendar";

export const changeKinds = ["name", "definition", "new", "retired"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that changed in the glossary: what, for whom, from when (B6). */
export type Change = {
  readonly id: string;
  readonly code: string;
  readonly kind: ChangeKind;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly startsOn: Day;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** For one team only; null for the whole institution. */
  readonly team: { readonly id: string; readonly name: string } | null;
  /** Whether the reader confirmed it; null when it does not concern them. */
  readonly isRead: boolean | null;
};

/** How many of a team have read a change: a count, never who (B6). */
export type TeamReading = {
  readonly changeId: string;
  readonly teamId: string;
  readonly team: string;
  readonly read: number;
  readonly members: number;
};

/** How long staff are asked to confirm a change. What is older stays in the log and asks nothing. */
export const asksFor = { days: -90 } as const;
