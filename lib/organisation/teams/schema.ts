import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

const day = z.string().refine(isDay, "not-a-date");

export const joinTeamInput = z.strictObject({ teamId: z.uuid(), personId: z.uuid(), startsOn: day });
export const leaveTeamInput = z.strictObject({ membershipId: z.uuid(), endsOn: day });

export const renameTeamInput = z.strictObject({ teamId: z.uuid(), name: z.string().trim().min(1).max(120) });

/** What an address may ask of the list of teams. Anything else is left out, not refused. */
export const teamsQuery = z.object({
  zoek: z.string().trim().max(80).catch("").default(""),
  onder: z.uuid().optional().catch(undefined),
  plan: z.enum(["ongezien"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
