import { type Part, parts } from "@/lib/colleagues/rules";

/** How a part stands in an address. */
const slugs: Readonly<Record<Part, string>> = {
  qualities: "kwaliteiten",
  wishes: "wensen",
  energy: "energie",
  interests: "interesses",
  competences: "competenties",
  specialisms: "specialisaties",
};

export function slugOf(part: Part): string {
  return slugs[part];
}

/** The part an address names; null for anything else. */
export function partAt(slug: string): Part | null {
  return parts.find((part) => slugs[part] === slug) ?? null;
}

/** Every reason for which the slice refuses. */
export const refusals = ["nothing-there", "nothing-cleared"] as const;

export type ColleagueRefusal = (typeof refusals)[number];

/** Each reason in words; `t` is of the namespace `colleagues`. */
export function refusalTexts(
  t: (key: `refusal.${ColleagueRefusal}`) => string,
): Record<ColleagueRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<ColleagueRefusal, string>;
}
