import { z } from "zod";
import { categories } from "@/lib/profiles/competences/rules";
import { lines, phases, settings } from "@/lib/profiles/rules";
import competences from "@/lib/profiles/starting/competences.json";
import levels from "@/lib/profiles/starting/levels.json";
import roles from "@/lib/profiles/starting/roles.json";

const code = z.string().regex(/^[a-z-]+$/);

const competenceShape = z.strictObject({
  code,
  name: z.string(),
  category: z.enum(categories),
  description: z.string(),
  indicators: z.array(z.string()),
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

/**
 * What an institution can start from: the roles of C14 with their tasks, the competences of C17 to
 * C34 and two levels (C27), all in words of our own. It is no framework; institutions make it theirs.
 */
export function readStartingMaterial() {
  return {
    competences: z.array(competenceShape).parse(competences),
    levels: z.array(levelShape).parse(levels),
    roles: z.array(roleShape).parse(roles),
  };
}

export const introduceStartingRolesInput = z.strictObject({});
