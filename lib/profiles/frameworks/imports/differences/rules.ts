import type { CareerCompetence, Category } from "@/lib/profiles/competences/rules";
import type { Change, ChangedField } from "@/lib/profiles/frameworks/imports/rules";
import type { SaidCompetence } from "@/lib/profiles/frameworks/moodle/files";
import {
  careerOf,
  careerWord,
  categoryOf,
  categoryWord,
  cleanText,
} from "@/lib/profiles/frameworks/moodle/rules";

/** A competence as it stands in a framework now. */
export type KnownPlace = {
  readonly competenceId: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly description: string;
  readonly indicators: string;
  readonly category: Category;
  readonly careerCompetence: CareerCompetence | null;
  readonly frameworks: number;
  /** Whether a profile, a questionnaire or a former competence refers to it. */
  readonly isHeld: boolean;
};

/** A framework as it is now, with the numbers of what belongs with each of its competences. */
export type Known = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly edition: string;
  readonly places: readonly KnownPlace[];
  readonly related: ReadonlyMap<string, readonly string[]>;
};

/**
 * What a file says otherwise of a competence than it is now, of what the file says anything about. `named` has every
 * number of the file, in small letters: what belongs with a competence outside the file stays as it is.
 */
export function differencesOf(
  said: SaidCompetence,
  place: KnownPlace,
  { places, related }: Known,
  named: ReadonlySet<string>,
): Change[] {
  const parent = places.find(({ competenceId }) => competenceId === place.parentId)?.code ?? "";
  const category = said.category === null ? undefined : categoryOf(said.category);
  const career = said.career ? careerOf(said.career) : null;
  const present = (related.get(place.competenceId) ?? []).filter((code) => named.has(code.toLowerCase()));
  const pairs: readonly (readonly [ChangedField, string, string | null])[] = [
    ["name", place.name, said.name],
    ["parent", parent.toLowerCase(), said.parent.toLowerCase()],
    ["description", place.description, said.description],
    ["indicators", place.indicators, said.indicators],
    ["category", categoryWord(place.category), category === undefined ? null : categoryWord(category)],
    ["career", careerWord(place.careerCompetence), said.career === null ? null : careerWord(career ?? null)],
    ["related", listed(present), said.related && listed(said.related)],
  ];
  return pairs.flatMap(([field, from, to]) =>
    to === null || cleanText(from) === cleanText(to) ? [] : [{ field, from, to }],
  );
}

function listed(codes: readonly string[]): string {
  return [...new Set(codes.map((code) => code.toLowerCase()))].toSorted().join(", ");
}
