import { type PartKind, partKinds, type PersonalRefusal } from "@/lib/plans/personal/rules";

/** What each part is called in an address. */
const slugs = {
  "going-well": "gaat-goed",
  "could-improve": "kan-beter",
  qualities: "kwaliteiten",
  motives: "motieven",
  exploration: "werkexploratie",
  steering: "loopbaansturing",
  networking: "netwerken",
  ambition: "ambitie",
  "look-back": "terugblik",
} as const satisfies Record<PartKind, string>;

export function slugOf(kind: PartKind): string {
  return slugs[kind];
}

/** The part an address names, or null. */
export function partAt(slug: string): PartKind | null {
  return partKinds.find((kind) => slugs[kind] === slug) ?? null;
}

/** Every reason for which a plan refuses. */
const refusals = [
  "wrong-year",
  "outside-year",
  "foreign-colleague",
  "full",
  "not-my-leader",
  "nothing-open",
  "already-asked",
  "nothing-changed",
  "changed-meanwhile",
  "plan-closed",
  "not-looked-back",
  "already-reviewed",
  "not-reviewed",
  "looked-along",
  "nothing-chosen",
  "not-left",
  "not-yet",
  "too-long-ago",
  "unknown-funding",
  "action-gone",
] as const satisfies PersonalRefusal[];

/** Each refusal in the reader's words; `t` is of the namespace `personalPlanForms`. */
export function refusalTexts(
  t: (key: `refusal.${PersonalRefusal}`) => string,
): Record<PersonalRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<PersonalRefusal, string>;
}
