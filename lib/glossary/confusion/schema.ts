import { z } from "zod";
import { uses } from "@/lib/glossary/confusion/rules";
import { termCode } from "@/lib/glossary/schema";

export const noteUseInput = z.strictObject({ institution: z.string(), code: termCode, use: z.enum(uses) });

/** Which month the report is about; without one the last that is over. */
export const confusionQuery = z
  .object({
    maand: z
      .string()
      .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
      .nullable()
      .catch(null)
      .default(null),
  })
  .transform(({ maand }) => ({ month: maand }));
