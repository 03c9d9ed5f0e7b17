import { randomInt } from "node:crypto";

/** Small letters that look like nothing else, so that a half can be read out and copied from paper. */
const letters = "abcdefghjkmnpqrstuvwxyz";
const groupLength = 5;
const halfLength = 2 * groupLength;

/** One half of a password to hand over: two groups of five letters, 45 bits, so that nobody guesses the other half. */
export function makeHalf(): string {
  const group = () => Array.from({ length: groupLength }, () => letters.charAt(randomInt(letters.length)));
  return `${group().join("")}-${group().join("")}`;
}

/** What two halves open together: the text that is hashed. Which of the two is written first makes no difference. */
export function wholeOf(one: string, other: string): string {
  return [one, other].map(bare).sort().join("");
}

/**
 * A temporary password as it was typed, in the one way it is hashed: spaces, dashes, capitals and the order of the
 * halves make no difference. What can't be two halves stays as it is.
 */
export function asHalves(typed: string): string {
  const text = bare(typed);
  const isWhole = text.length === 2 * halfLength && [...text].every((letter) => letters.includes(letter));
  return isWhole ? wholeOf(text.slice(0, halfLength), text.slice(halfLength)) : typed;
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[\s\p{P}]/gu, "");
}
