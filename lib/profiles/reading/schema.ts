import { z } from "zod";

const id = z.uuid().nullable().catch(null);
const number = z.coerce.number().int().min(1).max(32_000).nullable().catch(null);

/** The parts of a role's address; a part that is no id is null, and nothing is found by it. */
export const roleParams = z.object({ institution: z.string(), roleId: id });

/** Which version an address asks for; null for the one in force. */
export const versionQuery = z
  .object({ versie: z.string().optional().catch(undefined) })
  .transform(({ versie }) => (versie === undefined ? null : number.parse(versie)));

/** The two versions to lay side by side. */
export const differenceQuery = z.object({ van: number, naar: number });
