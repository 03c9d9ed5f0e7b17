import {
  type Change,
  differences,
  type FileRow,
  findDuplicates,
  type Planned,
  type PlannedRow,
  type Reason,
  type RowReader,
} from "@/lib/exchange/plans/rules";
import { readEmail, readText } from "@/lib/exchange/values/rules";
import type { PersonRow, WordsRow, Work } from "@/lib/exchange/work/rules";
import { searchWordsOf, splitName, splitSurname } from "@/lib/organisation/names/rules";
import type { PersonName } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";

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
function personRow(id: string, kind: "staff" | "student", name: NamedPerson): PersonRow {
  const { givenName, infix, familyName, email } = name;
  return { id, kind, givenName, infix, familyName, email };
}

/** The words somebody is found by: the name and the number. */
function personWords(id: string, kind: "staff" | "student", name: PersonName, number: string): WordsRow {
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

/** The reason of a row whose address is somebody else's. */
export function emailTaken(email: string | null): Reason {
  return { key: "email-taken", field: "email", values: { cell: email ?? "" } };
}

type Kind = "staff" | "student";

/** Writes somebody new, to be found by name and number. */
export function writePerson(work: Work, kind: Kind, id: string, said: SaidPerson): void {
  work.people.push(personRow(id, kind, said.person));
  work.words.push(personWords(id, kind, said.person, said.key));
}

/** What a row changes of a name or an address; a file without addresses takes none away. */
export function planPerson(work: Work, kind: Kind, known: KnownPerson, said: NamedPerson): Change[] {
  const { personId, person: before } = known;
  const after = { ...personRow(personId, kind, said), email: said.email ?? before.email };
  const changes = differences([
    ["givenName", before.givenName, after.givenName],
    ["infix", before.infix, after.infix],
    ["familyName", before.familyName, after.familyName],
    ["email", before.email, after.email],
  ]);
  if (changes.length > 0) {
    work.people.push(after);
    work.words.push(personWords(personId, kind, after, known.number));
  }
  return changes;
}

/** Somebody who is known: `number` is the personnel or student number. */
export type KnownPerson = {
  readonly personId: string;
  readonly number: string;
  readonly person: PersonRow;
};

/** What a row says of somebody: `number` is the row's, `key` the person's. */
type SaidPerson = { readonly number: number; readonly key: string; readonly person: NamedPerson };

type PeopleFile<Said extends SaidPerson, Known extends KnownPerson> = {
  readonly read: (file: FileRow) => { said: Said; reasons: Reason[] };
  readonly find: (number: string) => Known | null;
  /** What a row without a fault would do. */
  readonly planRow: (said: Said, known: Known | null) => Planned;
  /** Whom the file should name: nobody, unless it is complete. */
  readonly expected: readonly Known[];
  readonly planEnding: (known: Known) => Planned;
};

/** A file of people row by row, and after its rows those a complete file does not name, with their number. */
export function planPeople<Said extends SaidPerson, Known extends KnownPerson>(
  files: readonly FileRow[],
  { read, find, planRow, expected, planEnding }: PeopleFile<Said, Known>,
): PlannedRow[] {
  const rows = files.map(read);
  const named = rows.map(({ said }) => ({ ...said, key: find(said.key)?.personId ?? said.key }));
  const duplicates = findDuplicates(named.filter(({ key }) => key !== ""));
  const present = new Set(named.map(({ key }) => key));
  const missing = expected.filter(({ personId }) => !present.has(personId));
  const first = Math.max(0, ...files.map((file) => file.number)) + 1;
  return [
    ...rows.map(({ said, reasons }): PlannedRow => {
      const known = find(said.key);
      const duplicate = duplicates.get(said.number);
      const faults = duplicate ? [...reasons, duplicate] : reasons;
      const isCopy = faults.length === 1 && duplicate?.key === "duplicate";
      const planned: Planned =
        faults.length > 0
          ? { verdict: isCopy ? "same" : "refused", reasons: faults, changes: [] }
          : planRow(said, known);
      const label = fullName(said.person).trim() || said.key;
      return { number: said.number, label, entityId: known?.personId ?? null, ...planned };
    }),
    ...missing.map((known, at): PlannedRow => {
      const label = `${fullName(known.person)} (${known.number})`;
      return { number: first + at, label, entityId: known.personId, ...planEnding(known) };
    }),
  ];
}
