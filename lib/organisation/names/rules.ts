import type { PersonName } from "@/lib/platform/actor";
import { sortName } from "@/lib/platform/format";

/** Letters that Unicode does not take apart into a letter and a mark. */
const foreign: Readonly<Record<string, string>> = {
  ł: "l",
  ı: "i",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ĳ: "ij",
};

/** A text in lower case without accents: `Özlem Yılmaz` is `ozlem yilmaz`. What is kept and what is typed compare equal. */
export function plain(text: string): string {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[łıøđðþßæœĳ]/g, (letter) => foreign[letter] ?? letter);
}

/** The words by which something is found, each once: `Joël van 't Hout` is joel, van, t, hout. */
export function searchWordsOf(...texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) => plain(text ?? "").split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words.filter(Boolean))];
}

/** The key people are sorted by, the Dutch way, whatever the database's collation; not for the screen. */
export function sortKeyOf(name: PersonName): string {
  return plain(sortName(name));
}

const infixes = new Set(
  (
    "van de den der d' 't 's het ten ter te tot toe op in aan bij onder over uit uijt voor von vom zu zum zur " +
    "la le les los du des di da do dos das del della el al bin ben ibn y af av"
  ).split(" "),
);

/**
 * Splits tussenvoegsels off the front of a surname: `de Vries` is `de` and `Vries`. Only words in
 * lower case count, so that `El Amrani` and `De Smet`, which are written so on purpose, stay whole.
 */
export function splitSurname(text: string): { infix: string | null; familyName: string } {
  const words = text
    .replace(/^(d'|'s-?)(?=\p{L})/u, "$1 ")
    .split(/\s+/)
    .filter(Boolean);
  const first = words.findIndex((word) => !infixes.has(word));
  if (first <= 0) return { infix: null, familyName: text.trim() };
  return { infix: words.slice(0, first).join(" "), familyName: words.slice(first).join(" ") };
}

/** Whether a word stands between names and in any sentence too: `van`, `de`, `ben`. */
export function isInfix(word: string): boolean {
  return infixes.has(word);
}

/** Reads a whole name, `Berg, Anna van der` or `Anna van der Berg`; null when it is one word only. */
export function splitName(text: string): PersonName | null {
  const [before = "", after] = text.split(",", 2).map((part) => part.trim());
  if (after !== undefined) return splitSorted(before, after);
  const words = before.split(/\s+/).filter(Boolean);
  const infixAt = words.findIndex((word, at) => at > 0 && infixes.has(word));
  const cut = infixAt > 0 ? infixAt : words.length - 1;
  if (cut < 1) return null;
  return { givenName: words.slice(0, cut).join(" "), ...splitSurname(words.slice(cut).join(" ")) };
}

function splitSorted(before: string, after: string): PersonName | null {
  const words = after.split(/\s+/).filter(Boolean);
  const infixAt = words.findIndex((word) => infixes.has(word));
  const given = infixAt < 0 ? words : words.slice(0, infixAt);
  const infix = infixAt < 0 ? [] : words.slice(infixAt);
  if (given.length === 0 || before === "") return null;
  const surname = splitSurname(before);
  return {
    givenName: given.join(" "),
    infix: infix.join(" ") || surname.infix,
    familyName: surname.familyName,
  };
}
