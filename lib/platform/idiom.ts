import { capitalised, type Locale } from "@/lib/platform/format";
import type english from "@/messages/en/words.json";
import type dutch from "@/messages/nl/words.json";

/** A name as sentences need it: Dutch has de or het, English a or an (decisions 36). */
export type Word = { readonly singular: string; readonly plural: string; readonly article: string };

/** What the interface has a name for: roles and concepts that a school may call something else. */
export type WordCode = keyof typeof dutch & keyof typeof english;

export type Words = Readonly<Record<WordCode, Word>>;

/** How an institution says it where that differs from what ships with the product, by language. */
export type Idiom = { readonly [locale in Locale]?: Partial<Words> };

/** The product's own words with an institution's differences over them. */
export function wordsOver(defaults: Words, local: Partial<Words> = {}): Words {
  return { ...defaults, ...local };
}

type Form = (word: Word) => string;

/**
 * The shapes in which a sentence may ask for a word, each by the prefix it is asked with: `{_coach}`, `{_theCoach}`,
 * and with a capital `{_TheCoach}`. Grammar that hangs on the article and fits no shape asks for `_coachArticle`.
 */
const forms: Record<Locale, Readonly<Record<string, Form>>> = {
  nl: {
    a: ({ singular }) => `een ${singular}`,
    the: ({ singular, article }) => `${article} ${singular}`,
    this: ({ singular, article }) => `${article === "het" ? "dit" : "deze"} ${singular}`,
    that: ({ singular, article }) => `${article === "het" ? "dat" : "die"} ${singular}`,
    every: ({ singular, article }) => `${article === "het" ? "elk" : "elke"} ${singular}`,
  },
  en: {
    a: ({ singular, article }) => `${article} ${singular}`,
    the: ({ singular }) => `the ${singular}`,
    this: ({ singular }) => `this ${singular}`,
    that: ({ singular }) => `that ${singular}`,
    every: ({ singular }) => `every ${singular}`,
  },
};

/** Every name a message may use for a word, and what stands there: `_coach`, `_coaches`, `_TheCoach`, `_coachArticle`. */
export function formsOf(words: Words, locale: Locale): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([code, word]) => formsOfOne(code, word, locale)));
}

function formsOfOne(code: string, word: Word, locale: Locale): [string, string][] {
  const prefixed = Object.entries(forms[locale]).map(([prefix, form]): [string, string] => [
    prefix + capitalised(code),
    form(word),
  ]);
  const small: [string, string][] = [
    [code, word.singular],
    [pluralOf(code), word.plural],
    [`${code}Article`, word.article],
    ...prefixed,
  ];
  const large = small.map(([name, text]): [string, string] => [capitalised(name), capital(text, locale)]);
  return [...small, ...large].map(([name, text]) => [`_${name}`, text]);
}

/** How a message asks for several: the code's English plural. */
export function pluralOf(code: string): string {
  return /(?:ch|s|x)$/.test(code) ? `${code}es` : `${code}s`;
}

/** A capital at the start of a sentence; the Dutch ij gets both its letters. */
function capital(text: string, locale: Locale): string {
  return locale === "nl" && /^ij/.test(text) ? `IJ${text.slice(2)}` : capitalised(text);
}

/** The article an English name takes, by its first letter: what sounds otherwise is rare enough. */
export function englishArticle(singular: string): "a" | "an" {
  return /^[aeiou]/i.test(singular) ? "an" : "a";
}
