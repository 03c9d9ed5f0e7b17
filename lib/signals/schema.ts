import { z } from "zod";
import { searchWordsOf } from "@/lib/organisation/names/rules";
import { deeds } from "@/lib/signals/rules";

const id = z.uuid();
const words = z.string().trim().min(1, "required").max(1500, "too-long");

export const raiseInTeamInput = z.strictObject({ studentId: id, words });

export const raiseByNameInput = z.strictObject({
  /** First and last name, as a student is called. */
  name: z
    .string()
    .trim()
    .min(1, "required")
    .max(120, "too-long")
    .refine((name) => searchWordsOf(name).length > 1, "whole-name"),
  teamId: z.uuid("choose"),
  group: z.string().trim().max(40, "too-long").default(""),
  words,
});

export const settleInput = z.strictObject({ signalId: id, deed: z.enum(deeds, "choose") });

/** A student asks to read it, or the coach opens it. */
export const oneSignalInput = z.strictObject({ signalId: id });

export type RaiseByNameInput = z.output<typeof raiseByNameInput>;

/** What the address of the page asks for: whom to look for in the own team, or about whom it is. */
export const signalQuery = z
  .object({ zoek: z.string().trim().max(80).catch(""), student: id.nullable().catch(null).default(null) })
  .transform(({ zoek, student }) => ({ search: zoek, studentId: student }));
