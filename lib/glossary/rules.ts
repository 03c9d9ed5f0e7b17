import type { Words } from "@/lib/platform/idiom";
import type { Locale } from "@/lib/platform/format";

export const termKinds = ["role", "concept"] as const;
export type TermKind = (typeof termKinds)[number];

/** What a term says, whoever wrote it: the product, or the institution over it (requirements B1, B2). */
export type TermText = {
  readonly code: string;
  readonly kind: TermKind;
  readonly name: string;
  readonly definition: string;
  readonly englishName: string | null;
  readonly englishDefinition: string | null;
  /** Words people use for it that the institution would rather not read. */
  readonly synonyms: readonly string[];
  /** Codes of what it hangs together with, and of what it is not the same as. */
  readonly related: readonly string[];
  readonly distinct: readonly string[];
};

/** A term as the institution keeps it. */
export type KeptTerm = TermText & {
  readonly id: string;
  readonly version: number;
  readonly adoptedAt: Date | null;
  readonly retiredAt: Date | null;
  readonly owner: string | null;
  readonly ownerId: string | null;
  readonly source: TermSource | null;
};

/** The role or competence that says what a term means, so that the definition has one source (B7). */
export type TermSource = {
  readonly kind: "role" | "competence";
  readonly id: string;
  readonly name: string;
  readonly text: string;
};

/** As shipped, written and waiting for the directie, adopted, or no longer used. */
export type TermState = "shipped" | "concept" | "adopted" | "retired";

export type Term = TermText & {
  readonly state: TermState;
  readonly kept: KeptTerm | null;
};

/** Where a term stands; what nobody touched is as it was shipped. */
export function stateOfTerm(kept: Pick<KeptTerm, "adoptedAt" | "retiredAt"> | null): TermState {
  if (!kept) return "shipped";
  if (kept.retiredAt) return "retired";
  return kept.adoptedAt ? "adopted" : "concept";
}

/**
 * The product's terms with the institution's own over them, and its own beside them. A term that ships later than
 * the institution wrote one by the same name stays away: what they wrote is what it means there.
 */
export function termsOver(shipped: readonly TermText[], kept: readonly KeptTerm[]): Term[] {
  const own = new Map(kept.map((term) => [term.code, term]));
  const codes = new Set(shipped.map(({ code }) => code));
  const beside = kept.filter(({ code }) => !codes.has(code));
  const named = new Set(beside.map(({ name }) => plain(name)));
  const over = shipped
    .filter(({ code, name }) => own.has(code) || !named.has(plain(name)))
    .map((term): Term => {
      const mine = own.get(term.code) ?? null;
      return { ...(mine ?? term), state: stateOfTerm(mine), kept: mine };
    });
  return [...over, ...beside.map((mine): Term => ({ ...mine, state: stateOfTerm(mine), kept: mine }))];
}

/** What a term is called here: the institution's word where the interface has one, else the name in the glossary. */
export function nameOf(term: TermText, locale: Locale, words: Partial<Words>): string {
  const word = words[term.code as keyof Words];
  if (word) return word.singular;
  return (locale === "en" && term.englishName) || term.name;
}

/** What a term means, in the reader's language where somebody wrote it. Its source speaks for it when it has one. */
export function definitionOf({ kept, ...term }: Term, locale: Locale): string {
  if (kept?.source?.text) return kept.source.text;
  return (locale === "en" && term.englishDefinition) || term.definition;
}

export const termStates = [
  "shipped",
  "concept",
  "adopted",
  "retired",
] as const satisfies readonly TermState[];

export type TermFilter = {
  readonly search: string;
  readonly kind: TermKind | null;
  /** Without one, what is no longer used is left out. */
  readonly state: TermState | null;
};

/** Whether a term belongs in the list somebody asked for: by name, synonym or what it means. */
export function isFoundBy(
  term: Term & { readonly label: string },
  { search, kind, state }: TermFilter,
): boolean {
  if (kind && term.kind !== kind) return false;
  if (state ? term.state !== state : term.state === "retired" && search === "") return false;
  const texts = [term.label, term.name, term.englishName ?? "", ...term.synonyms, term.definition];
  const whole = plain(texts.join(" "));
  return plain(search)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** A text without capitals and accents, to compare by. */
export function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").toLocaleLowerCase("nl");
}

/** A code for a new term, from its name: letters and figures, the first one small; another when it is taken. */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const [first = "", ...rest] = plain(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const joined = [first, ...rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1))].join("");
  const base = (/^[a-z]/.test(joined) && joined.length > 1 ? joined : `term${joined}`).slice(0, 36);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}
