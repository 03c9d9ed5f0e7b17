import type { Day } from "@/lib/platform/calendar";

export type AttentionFacts = {
  /** What the plan waits for, as the leader is asked; null when nothing. */
  readonly plan: { readonly kind: "start" | "discuss" | "adopt" | "review"; readonly dueOn: Day } | null;
  readonly lateActions: number;
  /** Null where the reader may not know. */
  readonly withoutCoach: number | null;
  readonly behind: number | null;
  readonly leaving: readonly { readonly name: string; readonly endsOn: Day }[];
};

export type Attention =
  | { readonly kind: "without-coach" | "behind" | "late-actions"; readonly count: number }
  | {
      readonly kind: "plan";
      readonly step: "start" | "discuss" | "adopt" | "review";
      readonly isLate: boolean;
    }
  | { readonly kind: "leaving"; readonly name: string; readonly others: number; readonly endsOn: Day };

/**
 * What a team's leader should look at this week, what touches students first: the team's page says
 * why, with one way on for each (A1, A2). Empty when everything runs.
 */
export function attentionOf(facts: AttentionFacts, today: Day): Attention[] {
  const { plan, lateActions, withoutCoach, behind, leaving } = facts;
  const [first, ...others] = leaving.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
  const counted = (kind: "without-coach" | "behind" | "late-actions", count: number | null): Attention[] => {
    return count ? [{ kind, count }] : [];
  };
  return [
    ...counted("without-coach", withoutCoach),
    ...counted("behind", behind),
    ...(plan ? [{ kind: "plan" as const, step: plan.kind, isLate: plan.dueOn < today }] : []),
    ...counted("late-actions", lateActions),
    ...(first
      ? [{ kind: "leaving" as const, name: first.name, others: others.length, endsOn: first.endsOn }]
      : []),
  ];
}
