import { z } from "zod";

/** What somebody looks for in the list of users; what makes no sense in an address is left out. */
export const usersFilter = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  wie: z.enum(["medewerkers", "studenten"]).catch("medewerkers"),
  toegang: z.enum(["ja", "nee", "gestopt", "nagaan"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type UsersFilter = z.output<typeof usersFilter>;

/** Lets somebody in: through single sign-on only, or with a password to be replaced as well. */
export const giveAccessInput = z.strictObject({
  personId: z.uuid(),
  way: z.enum(["single-sign-on", "password"]),
});

export const personInput = z.strictObject({ personId: z.uuid() });
