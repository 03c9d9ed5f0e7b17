import { z } from "zod";
import { type TermFilter, termKinds, termStates } from "@/lib/glossary/rules";

const id = z.uuid();
const line = (longest: number) => z.string().trim().min(1, "required").max(longest, "too-long");
const text = (longest: number) => z.string().trim().max(longest, "too-long").default("");
export const termCode = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);

/** One word or name a line. */
const names = text(1000).transform((value) =>
  [...new Set(value.split(/\r?\n/).map((name) => name.trim()))].filter(Boolean),
);

/** None, one or several codes, as a form with ticks sends them. */
const codes = z
  .union([z.array(termCode).max(30), termCode.transform((one) => [one]), z.literal("").transform(() => [])])
  .default([]);

const written = {
  name: line(80),
  definition: line(1500),
  englishName: text(80),
  englishDefinition: text(1500),
  synonyms: names,
  related: codes,
  distinct: codes,
  /** `role:id` or `competence:id`, or nothing. */
  source: z
    .union([z.literal(""), z.templateLiteral([z.enum(["role", "competence"]), ":", z.uuid()])])
    .default(""),
  note: text(1000),
};

export const addTermInput = z.strictObject({ kind: z.enum(termKinds, "choose"), ...written });

export const changeTermInput = z.strictObject({ code: termCode, ...written });

export const termInput = z.strictObject({ code: termCode });

export const proposeInput = z.strictObject({
  code: z.union([termCode, z.literal("").transform(() => null)]).default(null),
  name: line(80),
  text: line(1500),
});

export const takeOverInput = z.strictObject({ proposalId: id });

export const declineInput = z.strictObject({ proposalId: id, reason: line(600) });

/** What the address of the list asks for; what it does not understand it leaves out. */
export const glossaryQuery = z
  .object({
    zoek: z.string().trim().max(80).catch(""),
    soort: z.enum(termKinds).nullable().catch(null),
    stand: z.enum(termStates).nullable().catch(null),
  })
  .transform(({ zoek, soort, stand }): TermFilter => ({ search: zoek, kind: soort, state: stand }));

/** Which term a proposal starts from, when the reader came from one. */
export const proposalQuery = z.object({ begrip: termCode.catch("") });
