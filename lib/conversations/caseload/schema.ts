import { z } from "zod";
import { filters, sorts } from "@/lib/conversations/caseload/rules";

/** What stands in the address of the list; anything else falls back to the list as it opens. */
export const caseloadQuery = z.object({
  filter: z.enum(filters).catch("all"),
  groep: z.string().trim().max(40).catch(""),
  zoek: z.string().trim().max(80).catch(""),
  sort: z.enum(sorts).catch("turn"),
  richting: z
    .literal("af")
    .optional()
    .catch(undefined)
    .transform((value) => value === "af"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export type CaseloadQuery = z.output<typeof caseloadQuery>;

/** What an address says of the list besides its page; what is usual stays out of it. */
export function addressedBy({ filter, groep, zoek, sort, richting }: Omit<CaseloadQuery, "page">) {
  return {
    filter: filter === "all" ? undefined : filter,
    groep: groep === "" ? undefined : groep,
    zoek: zoek === "" ? undefined : zoek,
    sort: sort === "turn" ? undefined : sort,
    richting: richting ? "af" : undefined,
  };
}

/** The list as it stood, in one text, for a form that leads back to it. */
export function listText({ page, ...query }: CaseloadQuery): string {
  const told = { ...addressedBy(query), page: page > 1 ? String(page) : undefined };
  const words = Object.entries(told).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams(words).toString();
}

/** Where the list is, as `listText` has it; below the institution's address. */
export function listPath(text: string): string {
  return text === "" ? "/studenten" : `/studenten?${text}`;
}

/** What `listText` wrote; anything else is the list as it opens. */
export function listIn(text: string): CaseloadQuery {
  return caseloadQuery.parse(Object.fromEntries(new URLSearchParams(text)));
}
