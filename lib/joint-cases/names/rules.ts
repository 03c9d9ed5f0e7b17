import { isInfix, plain, searchWordsOf } from "@/lib/organisation/names/rules";
import type { PersonName } from "@/lib/platform/actor";
import { allowed, type Outcome, refusedFor } from "@/lib/platform/outcome";

/** A student as somebody could give them away. */
export type Known = { readonly name: PersonName; readonly studentNumber: string };

/** Where a text tells whom to mail, whoever that is. */
const address = /[^\s@,;:()<>]+@[^\s@,;:()<>]+\.\p{L}{2,}/gu;

/** As many figures in a row are a number of somebody: of a student, a phone or a citizen. */
const longNumber = /^\d{6,}$/;

const mostNamed = 10;

/**
 * The words that tell who a case is about, as they were typed and each once: a name or a number of one of these
 * students, any e-mail address, any long number. Whole words, whatever capitals and accents. An ordinary word that is
 * somebody's name as well counts too, but of a small one such as `ben` only with a capital.
 */
export function tellingWords(texts: readonly string[], students: readonly Known[]): string[] {
  const names = new Set(students.flatMap(({ name }) => wordsOf(name)));
  const numbers = new Set(students.map(({ studentNumber }) => plain(studentNumber)));
  const isTelling = (word: string) => {
    const bare = plain(word);
    if (longNumber.test(bare) || numbers.has(bare)) return true;
    return names.has(bare) && (!isInfix(bare) || bare !== word);
  };
  const found = texts.flatMap((text) => {
    const typed = text.normalize("NFC");
    const words = typed.replace(address, " ").split(/[^\p{L}\p{N}]+/u);
    return [...(typed.match(address) ?? []), ...words.filter(isTelling)];
  });
  return [...new Map(found.map((word) => [plain(word), word])).values()].slice(0, mostNamed);
}

/** What others are to read tells nobody apart: refused with the words that do. */
export function mayBeTold(texts: readonly string[], students: readonly Known[]): Outcome<"names"> {
  const found = tellingWords(texts, students);
  return found.length > 0 ? refusedFor("names", found) : allowed;
}

/** The parts of a name that say who it is: an initial or the tussenvoegsel of a surname does not. */
function wordsOf({ givenName, familyName }: PersonName): string[] {
  const family = searchWordsOf(familyName).filter((word) => !isInfix(word));
  return [...searchWordsOf(givenName), ...family].filter((word) => word.length > 1);
}
