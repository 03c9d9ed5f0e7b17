import type { PersonName } from "@/lib/platform/actor";
import { type StaffKind, staffKinds } from "@/lib/conversations/staff/rules";

/** By what somebody may hold a talk with an employee: as their own leader, or by an office the institution names for it. */
export const holderTies = ["leader", "coordinator", "hr"] as const;
export type HolderTie = (typeof holderTies)[number];

/** What an institution can add to the own leader, who always may. */
export const addedTies = ["coordinator", "hr"] as const satisfies readonly HolderTie[];
export type AddedTie = (typeof addedTies)[number];

/** Who may hold a kind of talk, and what may follow from it (H3, M14). */
export type KindRule = {
  readonly kind: StaffKind;
  readonly holders: readonly AddedTie[];
  /** In the institution's own words; empty while it wrote none, and then the product's words hold. */
  readonly consequences: string;
  readonly answerDays: number;
  /** 0 while the institution said nothing. */
  readonly version: number;
};

export const usualAnswerDays = 10;
export const longestConsequences = 600;

/** The rules of all kinds, with what is usual where the institution said nothing. */
export function rulesWith(said: readonly KindRule[]): readonly KindRule[] {
  return staffKinds.map(
    (kind) =>
      said.find((rule) => rule.kind === kind) ?? {
        ...{ kind, holders: [], consequences: "" },
        ...{ answerDays: usualAnswerDays, version: 0 },
      },
  );
}

export type Holder = { readonly id: string; readonly name: PersonName; readonly tie: HolderTie };

/** Who of these holds this kind of talk: the own leaders, and whom the institution added; each once. */
export function holdersOf(
  kind: StaffKind,
  holders: readonly Holder[],
  rules: readonly KindRule[],
): readonly Holder[] {
  const added = rules.find((rule) => rule.kind === kind)?.holders ?? [];
  const may = holders.filter(({ tie }) => tie === "leader" || added.includes(tie));
  return may.filter(({ id }, place) => may.findIndex((other) => other.id === id) === place);
}

/** The kinds somebody may hold with an employee. */
export function kindsHeldBy(
  personId: string,
  holders: readonly Holder[],
  rules: readonly KindRule[],
): readonly StaffKind[] {
  return staffKinds.filter((kind) => holdersOf(kind, holders, rules).some(({ id }) => id === personId));
}
