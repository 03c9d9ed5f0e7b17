import { z } from "zod";

export const confirmReadingInput = z.strictObject({ changeId: z.uuid() });

/** What the address of the log asks for. */
export const changesQuery = z.object({ page: z.coerce.number().int().min(1).max(500).catch(1) });
