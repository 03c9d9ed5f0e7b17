import { z } from "zod";
import { longestBody } from "@/lib/cycle/statement/rules";
import { documentFields, isNamed } from "@/lib/platform/linked-document";

export const writeInput = z
  .strictObject({
    ...documentFields,
    /** There is one text for the whole institution; the form says so as any other says what it is about. */
    about: z.literal("leaders"),
    basis: z.string().max(9).optional(),
    body: z.string().trim().min(1, "required").max(longestBody, "too-long"),
  })
  .refine(isNamed, { path: ["documentTitle"], message: "required" })
  .transform(({ body, documentTitle, documentAddress }) => {
    return { body, document: { title: documentTitle, address: documentAddress } };
  });

export const adoptInput = z.strictObject({});

export const confirmInput = z.strictObject({ number: z.coerce.number().int().min(1) });

/** Which version the address asks for, null for the one that holds, and which page of the leaders. */
export const statementQuery = z.object({
  versie: z.coerce.number().int().min(1).max(9999).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(500).catch(1),
});
