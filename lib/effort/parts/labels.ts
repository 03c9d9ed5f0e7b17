import {
  type EffortPart,
  type PartRefusal,
  type PartWords,
  type UsualPart,
  usualParts,
} from "@/lib/effort/parts/rules";

const refusals = [
  "too-many",
  "same-name",
  "ended",
  "has-parts",
  "nothing-earlier",
] as const satisfies PartRefusal[];

/** The sentence for every refusal; `say` translates keys of `effort.refusals`. */
export function partRefusalText(say: (refusal: PartRefusal) => string): Record<PartRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, say(refusal)] as const);
  return Object.fromEntries(texts) as Record<PartRefusal, string>;
}

type UsualWords = Readonly<Record<UsualPart, { readonly name: string; readonly explanation: string }>>;

/** The set Koers offers, in the words of the institution: those of the namespace `effort.usual`. */
export function usualSet(words: UsualWords): PartWords[] {
  return usualParts.map(({ key, dimension }) => ({
    ...{ dimension, studyYears: [], isRequired: true },
    ...words[key],
  }));
}

/** What an earlier year asked, to ask again. */
export function askedAgain(earlier: readonly EffortPart[]): PartWords[] {
  return earlier
    .filter(({ endedOn }) => endedOn === null)
    .map(({ dimension, name, explanation, studyYears, isRequired }) => {
      return { dimension, name, explanation, studyYears, isRequired };
    });
}
