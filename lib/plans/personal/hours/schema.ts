import { z } from "zod";
import { schoolYear } from "@/lib/plans/personal/schema";
import { hoursUpTo } from "@/lib/settings/development/schema";
import { mostYearMinutes } from "@/lib/settings/development/rules";

/** How many hours somebody says they have; nothing when what follows from the contract holds. */
export const ownHoursInput = z.strictObject({
  schoolYear,
  hours: z.union([
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => null),
    hoursUpTo(mostYearMinutes, { least: 0 }),
  ]),
});

/** Which school year of one's hours, and which page of the lines. */
export const hoursQuery = z.object({
  jaar: schoolYear.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

/** A statement has its lines, unless its owner leaves them out. */
export const statementQuery = z.object({
  jaar: schoolYear.optional().catch(undefined),
  regels: z.enum(["nee"]).optional().catch(undefined),
});
