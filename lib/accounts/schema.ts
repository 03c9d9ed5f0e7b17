import { z } from "zod";
import { themes } from "@/lib/platform/words";

const email = z.string().trim().min(1).max(254);

/** What somebody types to sign in. Passwords are taken as typed: no trimming. */
export const signInInput = z.strictObject({
  email,
  password: z.string().min(1).max(200),
  next: z.string().max(2000).optional(),
});

/** A new password, twice, so that a slip of the finger locks nobody out. */
export const passwordInput = z
  .strictObject({
    current: z.string().min(1).max(200).optional(),
    password: z.string().min(12, "password-too-short").max(200),
    repeated: z.string().min(1).max(200),
  })
  .refine((typed) => typed.password === typed.repeated, { path: ["repeated"], message: "not-the-same" });

/** How somebody wants to read; what is left out stays as it was. */
export const preferencesInput = z.strictObject({
  locale: z.enum(["nl", "en"]).optional(),
  theme: z.enum(themes).optional(),
});

/** One of one's own sessions, or all but this one when none is named. */
export const endSessionsInput = z.strictObject({ sessionId: z.uuid().optional() });

/** For a form that is only its button. */
export const nothing = z.strictObject({});
