/** What a file can be about. */
export const importKinds = ["units", "programmes", "staff", "students", "coaches"] as const;
export type ImportKind = (typeof importKinds)[number];

type Known = {
  /** How schools call it, the likeliest first, between commas; compared without capitals, accents and signs. */
  readonly names: string;
  readonly isRequired?: boolean;
};

const given = "roepnaam, voornaam, voornamen, voorletters, first name, given name";
const infix = "tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels, tv, tussenv, prefix, infix";
const family = "achternaam, geslachtsnaam, familienaam, geboortenaam, last name, surname, family name";
const whole = "naam, volledige naam, naam volledig, weergavenaam, full name";
const email =
  "email, e-mail, e-mailadres, e-mail werk, e-mailadres werk, e-mail zakelijk, e-mail school, e-mailadres school, mailadres, mail";
const studentNumber =
  "studentnummer, deelnemernummer, leerlingnummer, onderwijsdeelnemernummer, stamnummer, studentnr, deelnemernr, student nr, studentcode, student number, student";
const personnelNumber =
  "personeelsnummer, medewerkernummer, personeelsnr, medewerkernr, werknemernummer, personeelscode, medewerkercode, medewerker id, employee number, medewerker, personeelslid, werknemer";
const coach =
  "personeelsnummer mentor, personeelsnummer coach, personeelsnummer slb'er, mentornummer, coachnummer, mentor personeelsnummer, coach personeelsnummer, mentorcode, coachcode, slb code, mentor, coach, slb'er, slb, studieloopbaanbegeleider, begeleider, startcoach";
const team =
  "teamcode, code team, team, onderwijsteam, teamnaam, organisatorische eenheid, organisatie-eenheid, afdeling, eenheid, kostenplaats";
const crebo = "crebo, crebocode, crebo-code, crebonummer, opleidingscode";
const programme =
  "opleiding, opleidingsnaam, naam opleiding, opleiding naam, kwalificatie, omschrijving opleiding";
const level = "niveau, mbo-niveau, opleidingsniveau, niv, level";
const pathway = "leerweg, leertraject, pathway, bol/bbl, bol bbl";
const startsOn =
  "datum in dienst, in dienst, indiensttreding, datum indiensttreding, indienst, startdatum, begindatum, ingangsdatum, start";

/** The columns we know of each kind of file, by the field they fill. Synonyms are facts, not code. */
export const knownColumns = {
  units: {
    name: {
      names:
        "naam, teamnaam, naam eenheid, omschrijving, eenheid, organisatorische eenheid, team, afdeling, name",
      isRequired: true,
    },
    code: { names: "code, teamcode, eenheidcode, afkorting, organisatiecode, nummer" },
    kind: { names: "soort, type, soort eenheid, niveau, kind" },
    parent: {
      names:
        "bovenliggende code, code bovenliggend, oudercode, parent, bovenliggende eenheid, bovenliggend, valt onder, onderdeel van, hoort bij, ouder",
    },
  },
  programmes: {
    crebo: { names: crebo, isRequired: true },
    name: { names: `${programme}, naam`, isRequired: true },
    level: { names: level, isRequired: true },
    pathway: { names: pathway, isRequired: true },
    team: { names: team, isRequired: true },
  },
  staff: {
    number: { names: personnelNumber, isRequired: true },
    givenName: { names: given },
    infix: { names: infix },
    familyName: { names: family },
    fullName: { names: whole },
    email: { names: email },
    jobTitle: { names: "functie, functienaam, functieomschrijving, functietitel, job title" },
    team: { names: team },
    startsOn: { names: startsOn },
    leftOn: {
      names: "datum uit dienst, uit dienst, uitdienst, uitdiensttreding, datum uitdiensttreding",
    },
    contract: {
      names:
        "soort dienstverband, soort contract, contractsoort, contracttype, type contract, dienstverband, contract, aanstelling, soort aanstelling",
    },
    contractStartsOn: {
      names: "startdatum contract, begindatum contract, ingangsdatum contract, contract vanaf",
    },
    contractEndsOn: {
      names: "einddatum contract, contract tot, contract einddatum, einddatum, einde contract",
    },
    fte: {
      names: "fte, deeltijdfactor, werktijdfactor, wtf, betrekkingsomvang, aanstellingsomvang, omvang",
    },
    ftePercentage: {
      names:
        "fte percentage, deeltijdpercentage, parttimepercentage, percentage, werktijdpercentage, dienstverbandpercentage",
    },
  },
  students: {
    number: { names: studentNumber, isRequired: true },
    givenName: { names: given },
    infix: { names: infix },
    familyName: { names: family },
    fullName: { names: whole },
    email: { names: email },
    crebo: { names: crebo },
    programme: { names: programme },
    level: { names: level },
    pathway: { names: pathway },
    studyYear: { names: "leerjaar, studiejaar, jaar, lj" },
    group: { names: "groep, klas, stamgroep, lesgroep, basisgroep, klascode, group" },
    team: { names: team },
    coach: { names: coach },
    status: { names: "status, inschrijfstatus, status inschrijving, inschrijvingsstatus" },
    startsOn: {
      names:
        "datum begin, begindatum, startdatum, datum inschrijving, inschrijfdatum, datum in, ingangsdatum, start",
    },
    endsOn: {
      names: "datum einde, einddatum, datum uitschrijving, uitschrijfdatum, datum uit, eind, einde",
    },
  },
  coaches: {
    student: { names: studentNumber, isRequired: true },
    coach: { names: `${coach}, ${personnelNumber}`, isRequired: true },
    startsOn: { names: "vanaf, ingangsdatum, begindatum, startdatum, per, datum, start" },
  },
} as const satisfies Record<ImportKind, Record<string, Known>>;

export type FieldOf<Kind extends ImportKind> = Extract<keyof (typeof knownColumns)[Kind], string>;
export type Field = { [Kind in ImportKind]: FieldOf<Kind> }[ImportKind];

/** The fields of a kind of file, in the order people read them. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  return Object.keys(knownColumns[kind]) as Field[];
}

/** What is known of a field of this kind; null when the kind has no such field. */
export function knownField(kind: ImportKind, field: string): Known | null {
  const fields: Readonly<Record<string, Known>> = knownColumns[kind];
  return fields[field] ?? null;
}
