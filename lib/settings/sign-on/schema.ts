import { z } from "zod";

export const signOnNameInput = z.strictObject({
  issuer: z.string().min(1).max(300),
  organisation: z.string().min(1).max(120),
});
