import { z } from "zod";

/** A document kept elsewhere: what it is called, and where it is found; both may be empty. */
export type LinkedDocument = { readonly title: string; readonly address: string };

export function isSameDocument(one: LinkedDocument, other: LinkedDocument): boolean {
  return one.title === other.title && one.address === other.address;
}

/** A page one can open, and nothing that a browser would run; or nothing. */
export const webAddress = z
  .string()
  .trim()
  .max(500)
  .refine((said) => said === "" || z.url({ protocol: /^https$/ }).safeParse(said).success, "not-an-address");

/** The two fields a document is written in. */
export const documentFields = {
  documentTitle: z.string().trim().max(160).default(""),
  documentAddress: webAddress.default(""),
};

type Written = { readonly documentTitle: string; readonly documentAddress: string };

/** An address without a name is no document to name. */
export function isNamed({ documentTitle, documentAddress }: Written): boolean {
  return documentAddress === "" || documentTitle !== "";
}
