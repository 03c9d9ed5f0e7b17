import { z } from "zod";
import { searchWordsOf } from "@/lib/organisation/names/rules";
import { careerCompetences, categories } from "@/lib/profiles/competences/rules";
import { lines, phases, settings } from "@/lib/profiles/rules";
import { criterionKinds } from "@/lib/profiles/criteria/rules";
import competences from "@/lib/profiles/starting/competences.json";
import criteria from "@/lib/profiles/starting/criteria.json";
import levels from "@/lib/profiles/starting/levels.json";
import roles from "@/lib/profiles/starting/roles.json";
import sets from "@/lib/profiles/starting/sets.json";
import teamTasks from "@/lib/profiles/starting/team-tasks.json";

const code = z.string().regex(/^[a-z0-9-]+$/);

const competenceShape = z.strictObject({
  code,
  name: z.string(),
  category: z.enum(categories),
  description: z.string(),
  indicators: z.array(z.string()),
  careerCompetence: z.enum(careerCompetences).optional(),
});

/** A competence of a set that is no part of the material for roles; it may stand under another one of the set. */
const nodeShape = competenceShape.extend({ parent: code.optional() });

const setShape = z.strictObject({
  code,
  name: z.string(),
  source: z.string(),
  edition: z.string(),
  description: z.string(),
  /** Brings the two levels along where an institution has none (C27). */
  hasLevels: z.boolean().default(false),
  /** The codes of competences of the material, or competences of its own. */
  competences: z.array(z.union([code, nodeShape])),
});

const levelShape = z.strictObject({ code, name: z.string(), description: z.string() });

const roleShape = z.strictObject({
  code,
  name: z.string(),
  line: z.enum(lines),
  description: z.string(),
  /** What, when, where, and the phase of a student's career it belongs to; none means all along (C4, C5). */
  tasks: z.array(z.tuple([z.string(), z.string(), z.enum(settings), z.enum(phases).optional()])),
  /** Which level each competence is asked at. */
  competences: z.record(code, code),
});

export type StartingRole = z.output<typeof roleShape>;
/** A competence with the number it gets in a framework. */
export type StartingCompetence = z.output<typeof nodeShape> & { readonly number: string };

/** A framework laid ready, with its competences in words. */
export type StartingSet = Omit<z.output<typeof setShape>, "competences"> & {
  readonly competences: readonly StartingCompetence[];
};

/**
 * What an institution can start from: the roles of C14 with their tasks, the competences of C17 to
 * C34 and two levels (C27), all in words of our own. It is no framework; institutions make it theirs.
 */
export function readStartingMaterial() {
  return {
    competences: z
      .array(competenceShape)
      .parse(competences)
      .map((competence) => ({ ...competence, number: numberOf(competence.name) })),
    levels: z.array(levelShape).parse(levels),
    roles: z.array(roleShape).parse(roles),
  };
}

/**
 * The frameworks an institution can take over one by one (C9, C17 to C23, C27, C28, C31 to C34, D3). Under the name of
 * a framework somebody published stands nothing but what is known of it.
 */
export function readStartingSets(): readonly StartingSet[] {
  const known = new Map(
    readStartingMaterial().competences.map((competence) => [competence.code, competence]),
  );
  return z
    .array(setShape)
    .parse(sets)
    .map((set) => ({
      ...set,
      competences: set.competences.flatMap((one): StartingCompetence | StartingCompetence[] =>
        typeof one === "string" ? (known.get(one) ?? []) : { ...one, number: one.code },
      ),
    }));
}

/** A number that people can read: `loopbaangesprek-voeren`. */
function numberOf(name: string): string {
  return searchWordsOf(name).join("-");
}

const criterionShape = z.strictObject({
  code,
  words: z.string().max(300),
  kind: z.enum(criterionKinds),
  /** Which school or story said about this. */
  source: z.string(),
});

export type StartingCriterion = z.output<typeof criterionShape>;

/** What schools said that somebody needs who guides students (E7, C34), to take over one by one and say in one's own words. */
export function readStartingCriteria(): readonly StartingCriterion[] {
  return z.array(criterionShape).parse(criteria);
}

const teamTaskShape = z.strictObject({
  code,
  what: z.string().max(300),
  moment: z.string(),
  setting: z.enum(settings),
  phase: z.enum(["", ...phases]),
});

export type StartingTask = z.output<typeof teamTaskShape>;

/** What schools told that a team has to see to, in words of our own: to start a talk about who does what from (M11, C9). */
export function readStartingTasks(): readonly StartingTask[] {
  return z.array(teamTaskShape).parse(teamTasks);
}

export const introduceSetInput = z.strictObject({ code });

export const introduceStartingRolesInput = z.strictObject({});
