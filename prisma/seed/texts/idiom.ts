import type { WordCode } from "@/lib/platform/idiom";

type OwnWord = {
  readonly code: WordCode;
  readonly before: string;
  readonly singular: string;
  readonly plural: string;
  readonly article: "de" | "het";
  readonly note: string;
};

type OwnTerm = {
  readonly code: string;
  readonly kind: "role" | "concept";
  readonly name: string;
  readonly definition: string;
  readonly englishName: string;
  readonly englishDefinition: string;
  readonly synonyms: string[];
  readonly related: string[];
  readonly distinct: string[];
};

/** What an institution calls differently, and the terms only it has. */
export type OwnIdiom = { readonly words: readonly OwnWord[]; readonly terms: readonly OwnTerm[] };

export const heliconIdiom: OwnIdiom = {
  words: [
    {
      ...{ code: "coach", before: "coach", singular: "mentor", plural: "mentoren", article: "de" },
      note: "Studenten kennen hun mentor. Daarom zeggen we het voortaan overal zo, ook in Koers.",
    },
  ],
  terms: [],
};

const own = { synonyms: [], related: [], distinct: [] };

export const landstedeIdiom: OwnIdiom = {
  words: [
    {
      ...{ code: "intakeConversation", before: "intakegesprek", singular: "scoutgesprek" },
      ...{ plural: "scoutgesprekken", article: "het" },
      note: "Wie zich aanmeldt, praat bij ons eerst met een scout.",
    },
  ],
  terms: [
    {
      ...{ ...own, code: "landscape", kind: "concept", name: "landschap", englishName: "landscape" },
      definition: "Een onderdeel van de school waarin verwante opleidingen samen een leeromgeving hebben.",
      englishDefinition: "A part of the school in which related programmes share a learning environment.",
      related: ["team"],
    },
    {
      ...{ ...own, code: "intaker", kind: "role", name: "scout", englishName: "scout" },
      definition: "Voert het eerste gesprek met wie zich aanmeldt en kijkt mee welke opleiding past.",
      englishDefinition: "Holds the first talk with applicants and helps see which programme suits them.",
      related: ["intakeConversation", "startProgramme"],
      distinct: ["coach"],
    },
    {
      ...{ ...own, code: "sab", kind: "concept", name: "SAB", englishName: "SAB" },
      definition:
        "Student Advies en Begeleiding: waar een student terechtkan als het team meer hulp nodig heeft.",
      englishDefinition: "Where a student can turn when the team needs more help.",
      related: ["secondLine", "careerToolbox"],
      synonyms: ["Student Advies en Begeleiding"],
    },
    {
      ...{
        ...own,
        code: "careerToolbox",
        kind: "concept",
        name: "Loopbaanbox",
        englishName: "career toolbox",
      },
      definition: "Werkvormen van SAB om over de eigen loopbaan na te denken, alleen of in een groep.",
      englishDefinition: "Exercises to think about one's own career, alone or in a group.",
      related: ["sab", "careerCompetence"],
    },
  ],
};
