import { z } from "zod";

export const coachChoice = z.strictObject({ studentId: z.uuid(), coachId: z.uuid("choose-coach") });
