import { z } from "zod";
import { isSlug } from "@/lib/operator/rules";

const line = z.string().trim().min(1, "required").max(120);
const optional = z
  .string()
  .trim()
  .max(120)
  .transform((text) => text || null)
  .nullable()
  .default(null);
const email = z.email("not-an-email").max(254);

/** The first operator, by the code that stands where the installation was started. */
export const setUpInput = z
  .strictObject({
    code: z.string().trim().min(1, "required").max(60),
    email,
    password: z.string().min(12, "password-too-short").max(200),
    repeated: z.string().min(1, "required").max(200),
  })
  .refine((typed) => typed.password === typed.repeated, { path: ["repeated"], message: "not-the-same" });

/** A new institution with its first admin, who is known by the personnel number of a later import. */
export const institutionInput = z.strictObject({
  name: line,
  slug: z.string().trim().toLowerCase().refine(isSlug, "not-a-slug"),
  givenName: line,
  infix: optional,
  familyName: line,
  email,
  personnelNumber: line,
});

export type InstitutionInput = z.output<typeof institutionInput>;

export const foundedInput = z.strictObject({ institutionId: z.uuid() });

/** How the single sign-on names an institution. */
export const organisationInput = z.strictObject({ institutionId: z.uuid(), organisation: line });

export const dropOrganisationInput = z.strictObject({ organisation: line });
