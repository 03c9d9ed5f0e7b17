import { z } from "zod";
import { mostStudents } from "@/lib/conversations/rounds/rules";
import { listOf } from "@/lib/conversations/schema";
import { isDay } from "@/lib/platform/calendar";

const day = z.string().refine(isDay, "not-a-date");
const dayOrNone = z
  .union([day, z.literal("").transform(() => null)])
  .nullable()
  .catch(null)
  .default(null);
const students = listOf(z.uuid(), mostStudents);

/** Which page of a coach's rounds. */
export const roundsQuery = z.object({ page: z.coerce.number().int().min(1).max(500).catch(1).default(1) });

/** What stands in the address of a new round: of whom, and when; nothing yet when it opens. */
export const newRoundQuery = z
  .object({
    student: students.catch([]),
    alles: z
      .literal("ja")
      .optional()
      .catch(undefined)
      .transform((value) => value === "ja"),
    groep: z.string().trim().max(40).catch(""),
    van: dayOrNone,
    tot: dayOrNone,
  })
  .transform(({ student, alles, groep, van, tot }) => ({
    studentIds: [...new Set(student)],
    /** Whether everybody stands ticked, for who wants the whole group. */
    hasAll: alles,
    group: groep,
    from: van,
    until: tot,
  }));

export type NewRoundQuery = z.output<typeof newRoundQuery>;

const period = { from: day, until: day };
const atLeastOne = { path: ["student"], message: "choose" };

/** Each student with the moment chosen for them, as the two columns of the form; empty is not this time. */
export const planRoundInput = z
  .strictObject({
    ...period,
    student: students,
    slot: listOf(z.union([z.literal(""), z.iso.datetime()]), mostStudents),
  })
  .refine(({ student }) => student.length > 0 && new Set(student).size === student.length, atLeastOne)
  .transform(({ from, until, student, slot }) => ({
    period: { from, until },
    studentIds: student,
    chosen: student.map((studentId, at) => ({ studentId, key: slot[at] ?? "" })),
  }));

export type PlanRoundInput = z.output<typeof planRoundInput>;

export const openRoundInput = z
  .strictObject({ ...period, chooseBy: day, student: students })
  .refine(({ student }) => student.length > 0, atLeastOne)
  .transform(({ from, until, chooseBy, student }) => ({
    period: { from, until },
    chooseBy,
    studentIds: [...new Set(student)],
  }));

export type OpenRoundInput = z.output<typeof openRoundInput>;

export const roundInput = z.strictObject({ roundId: z.uuid() });

/** As roundInput, asked for by an address. */
export const askRoundInput = z.object({ roundId: z.uuid() });

export const chooseSlotInput = z.strictObject({ roundId: z.uuid(), slotId: z.uuid("choose") });
