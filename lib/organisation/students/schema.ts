import { z } from "zod";

export const earlierChoice = z.strictObject({ studentId: z.uuid(), opens: z.enum(["yes", "no"]) });

export const coachChoice = z.strictObject({ studentId: z.uuid(), coachId: z.uuid("choose-coach") });
