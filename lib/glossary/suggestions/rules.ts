import { plain } from "@/lib/glossary/rules";

/** A word the institution would rather not read, and the one it uses, for the term with this code. */
export type Preference = { readonly typed: string; readonly preferred: string; readonly code: string };

/** What somebody typed that has a better word here. */
export type Suggestion = Preference;

/**
 * The first word in a text for which the institution has another one (B5); null when there is none, or when the
 * reader let it stand. Whole words only, also in their plural and whatever their accents. A capital in the middle of
 * a sentence makes a name, and `TOP` is not `top`.
 */
export function suggestionIn(
  text: string,
  preferences: readonly Preference[],
  dismissed: ReadonlySet<string> = new Set(),
): Suggestion | null {
  const found = preferences
    .filter(({ typed }) => !dismissed.has(typed))
    .flatMap(({ typed, preferred, code }) => {
      const at = placeOf(typed, text);
      return at ? [{ ...at, preferred, code }] : [];
    })
    .toSorted((one, other) => one.from - other.from || other.typed.length - one.typed.length);
  const [first] = found;
  return first ? { typed: first.typed, preferred: first.preferred, code: first.code } : null;
}

/** Whether who typed the other word has since put the better one in its place. */
export function isTaken({ preferred }: Suggestion, before: string, after: string): boolean {
  return timesIn(after, preferred) > timesIn(before, preferred);
}

function timesIn(text: string, word: string): number {
  return plain(text).split(plain(word)).length - 1;
}

type Place = { readonly from: number; readonly typed: string };

function placeOf(word: string, written: string): Place | null {
  const text = written.normalize("NFC");
  const forms = formsOf(plain(word)).map(escaped).join("|");
  const flat = flattened(text);
  const isExact = hasOwnCapitals(word);
  for (const match of flat.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms})(?![\\p{L}\\p{N}-])`, "gu"),
  )) {
    const typed = text.slice(match.index, match.index + match[0].length);
    if (isExact ? straight(typed).startsWith(straight(word)) : !isName(text, match.index))
      return { from: match.index, typed };
  }
  return null;
}

/** Letter for letter without accents and capitals, so that places stay the same. */
function flattened(text: string): string {
  return Array.from(text, (letter) => {
    const flat = plain(letter);
    return flat.length === letter.length ? flat : letter;
  }).join("");
}

/** With the apostrophe of a keyboard. */
function straight(text: string): string {
  return text.replaceAll("’", "'");
}

/** The word and the plurals Dutch could make of it: leraar, leraars, leraren; gesprek, gesprekken. */
function formsOf(word: string): string[] {
  const long = word.replace(/([aeou])\1([bcdfghjklmnprstvz])$/, "$1$2en");
  const short = word.replace(/([^aeiou][aeiou])([bdfgklmnprst])$/, "$1$2$2en");
  const forms = [word, `${word}s`, `${word}'s`, `${word}en`, `${word}n`, long, short];
  return [...new Set(forms)].toSorted((one, other) => other.length - one.length);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Whether a word is written in capitals of its own, such as TOP or SLB'er. */
function hasOwnCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word.slice(1));
}

/** A capital that does not begin a sentence makes a name. */
function isName(text: string, at: number): boolean {
  if (!/\p{Lu}/u.test(text.charAt(at))) return false;
  const before = text.slice(0, at).trimEnd();
  return before !== "" && !/[.!?:\n•–-]["'”’]?$/.test(before);
}
