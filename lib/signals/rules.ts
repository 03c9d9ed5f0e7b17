import { searchWordsOf } from "@/lib/organisation/names/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const deeds = ["talked", "referred", "known", "nothing"] as const;

/** What a coach did with a signal: talked with the student, found help, knew it already, or nothing was needed. */
export type Deed = (typeof deeds)[number];

/** Fewest letters before students of the own team are looked for. */
const fewestLetters = 3;

/** Whether somebody typed enough of a name to look for it. */
export function isLongEnough(search: string): boolean {
  return searchWordsOf(search).some((word) => word.length >= fewestLetters);
}

/** Whether two names are the same in every word, whatever capitals and accents, and in whatever order. */
export function isSameName(typed: string, name: string): boolean {
  const [one, other] = [searchWordsOf(typed).toSorted(), searchWordsOf(name).toSorted()];
  return one.join(" ") === other.join(" ");
}

type Addressee = { readonly coachId: string | null };

/**
 * Who gets a signal (C24): the present coach of the one student meant. Nobody, several, or a student without a coach
 * is one refusal, so that it does not tell whether somebody studies here; and who sends it knows that nobody got it.
 */
export function addresseeOf<Found extends Addressee>(
  found: readonly Found[],
): Outcome<"not-delivered", Found & { coachId: string }> {
  const [only, ...others] = found;
  if (!only || others.length > 0 || only.coachId === null) return refused("not-delivered");
  return { ok: true, data: { ...only, coachId: only.coachId } };
}

/** A signal is settled once. */
export function mayBeSettled({ deed }: { readonly deed: Deed | null }): Outcome<"settled-already"> {
  return deed === null ? allowed : refused("settled-already");
}
