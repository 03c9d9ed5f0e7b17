import type { RowReader } from "@/lib/exchange/plans/rules";
import { readEmail, readText } from "@/lib/exchange/values/rules";
import type { PersonRow, WordsRow } from "@/lib/exchange/work/rules";
import { searchWordsOf, splitName, splitSurname } from "@/lib/organisation/names/rules";
import type { PersonName } from "@/lib/platform/actor";

/** Who a row of staff or students names. `email` is null when the file says none. */
export type NamedPerson = PersonName & { readonly email: string | null };

/**
 * Reads a name from its own columns or from one, with the tussenvoegsel in a column of its own, in
 * the surname, or behind a comma. Refuses a row without a surname or a given name.
 */
export function readPerson(row: RowReader): NamedPerson {
  const email = row.take("email", readEmail, null);
  const family = row.take("familyName", readText, null);
  const given = row.take("givenName", readText, null);
  const infix = row.take("infix", readText, null);
  const fullName = row.take("fullName", readText, null);
  if (family !== null && given !== null) {
    // A tussenvoegsel is written small, though some systems keep it as `Van Der`.
    const surname =
      infix === null ? splitSurname(family) : { infix: infix.toLowerCase(), familyName: family };
    return { givenName: given, ...surname, email };
  }
  const name = fullName === null ? null : splitName(fullName);
  if (name) return { ...name, email };
  row.refuse({ key: "name-incomplete" });
  return { givenName: given ?? "", infix, familyName: family ?? fullName ?? "", email };
}

/** A person as it is kept. */
export function personRow(id: string, kind: "staff" | "student", name: NamedPerson): PersonRow {
  const { givenName, infix, familyName, email } = name;
  return { id, kind, givenName, infix, familyName, email };
}

/** The words somebody is found by: the name and the number. */
export function personWords(
  id: string,
  kind: "staff" | "student",
  name: PersonName,
  number: string,
): WordsRow {
  return { entityId: id, kind, words: searchWordsOf(name.givenName, name.infix, name.familyName, number) };
}

/** Who has which address, so that no address is given to two people. */
export class Addresses {
  private readonly owners: Map<string, string>;

  constructor(existing: readonly { readonly id: string; readonly email: string | null }[]) {
    this.owners = new Map(existing.flatMap(({ id, email }) => (email ? [[email, id] as const] : [])));
  }

  /** Takes an address for somebody; false when somebody else has it. */
  take(email: string | null, ownerId: string): boolean {
    if (email === null) return true;
    const owner = this.owners.get(email);
    if (owner === undefined) this.owners.set(email, ownerId);
    return owner === undefined || owner === ownerId;
  }
}
