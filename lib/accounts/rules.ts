/** Words that stand in every list of passwords people try first, in the languages of our schools. */
const wornWords = [
  "wachtwoord",
  "password",
  "welkom",
  "welcome",
  "qwerty",
  "azerty",
  "geheim",
  "secret",
  "letmein",
  "inloggen",
  "koers",
];

/**
 * Whether a password is easily guessed: when little is left of it without worn-out words, one's own address,
 * years and rows of keys. Length is what counts; which signs it is made of is everybody's own choice.
 */
export function isEasilyGuessed(password: string, email: string): boolean {
  const own = email
    .toLowerCase()
    .split(/[@._+-]/)
    .filter((part) => part.length > 2);
  const stripped = [...own, ...wornWords]
    .reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase())
    .replaceAll(/(?:19|20)\d\d/g, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return new Set(stripped).size < 5 || isRow(stripped) || stripped.length < 6;
}

/** Whether the signs only count up or down: `abcdef`, `987654`. */
function isRow(text: string): boolean {
  const steps = Array.from(text, (_sign, at) => text.charCodeAt(at + 1) - text.charCodeAt(at)).slice(0, -1);
  const even = steps.filter((step) => Math.abs(step) === 1).length;
  return even >= steps.length * 0.7;
}
