import { z } from "zod";

const email = z.string().trim().min(1).max(254);

/** What somebody types to sign in. Passwords are taken as typed: no trimming. */
export const signInInput = z.strictObject({
  email,
  password: z.string().min(1).max(200),
  next: z.string().max(2000).optional(),
});

/** The name of a form's own submission is all these carry. */
export const nothing = z.strictObject({});
