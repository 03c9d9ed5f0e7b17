import type { Listing } from "@/lib/insight/schema";

/** The address's own words again, as text. */
export function queryOf(listing: Listing): Record<string, string | undefined> {
  const { jaar, page, ...rest } = listing;
  return { ...rest, jaar: jaar?.toString(), page: page?.toString() };
}
