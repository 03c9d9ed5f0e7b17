import { z } from "zod";

/** The address that was shown, so that nobody confirms another one that a file brought in the meantime. */
export const addressInput = z.strictObject({ email: z.string().min(1).max(254) });
