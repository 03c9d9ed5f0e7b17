/** Somebody's initials and name. The colour only keeps neighbours apart. */
export type PersonView = { name: string; initials: string };

const tones = 3;

function toneOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0) ?? 0;
  return sum % tones;
}

/** One person: initials with the name beside them. */
export function Person({ person, detail }: { person: PersonView; detail?: string | undefined }) {
  return (
    <span className="person">
      <Face person={person} />
      <span>
        {person.name}
        {detail ? <small>{detail}</small> : null}
      </span>
    </span>
  );
}

/** Only initials, where the name stands beside them in words. */
export function Face({ person }: { person: PersonView }) {
  return (
    <span className="face" data-tone={toneOf(person.name)} aria-hidden="true">
      {person.initials}
    </span>
  );
}

/** A few people in little room: initials on screen, all names read aloud and shown when pointed at. */
export function Faces({ people, shown = 4 }: { people: readonly PersonView[]; shown?: number }) {
  const names = people.map((person) => person.name).join(", ");
  const rest = people.length - shown;
  return (
    <span className="faces" role="img" aria-label={names} title={names}>
      {people.slice(0, shown).map((person) => (
        <Face key={person.name} person={person} />
      ))}
      {rest > 0 ? <span className="face">+{rest}</span> : null}
    </span>
  );
}
