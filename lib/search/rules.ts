import { searchWordsOf } from "@/lib/organisation/names/rules";
import type { PersonName } from "@/lib/platform/actor";

const fewestLetters = 2;
const mostWords = 4;

/** The beginnings of words to look for; none until somebody typed two letters in a row. */
export function prefixesOf(query: string): string[] {
  const words = searchWordsOf(query);
  return words.some((word) => word.length >= fewestLetters) ? words.slice(0, mostWords) : [];
}

/** The first text that comes after everything that begins with this prefix. */
export function beyond(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

export const foundKinds = ["staff", "student", "team", "role"] as const;

export type FoundKind = (typeof foundKinds)[number];

/** Something found, as facts: what it is called and where it leads is for the screen. */
export type Found = {
  readonly kind: FoundKind;
  readonly id: string;
  readonly name: string | PersonName;
  /** A job title, a group, a branch. */
  readonly detail: string | null;
  /** The team of a member of staff; where the admin goes is the person. */
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** Whether a colleague opened anything of their profile to this reader. */
  readonly isOpened: boolean;
};

/** Where something found leads, below the institution's address; null when there is no page for this reader. */
export function pathOf({ kind, id, teamId, isOpened }: Found, isAdmin: boolean): string | null {
  switch (kind) {
    case "student":
      return `/studenten/${id}`;
    case "team":
      return `/teams/${id}`;
    case "role":
      return `/rollen/${id}`;
    case "staff":
      if (isAdmin) return `/beheer/gebruikers/${id}`;
      if (isOpened) return `/collegas/${id}`;
      return teamId ? `/teams/${teamId}` : null;
  }
}
