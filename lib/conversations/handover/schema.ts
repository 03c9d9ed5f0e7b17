import { z } from "zod";

export const handoverNoteInput = z.strictObject({
  studentId: z.uuid(),
  note: z.string().trim().min(1).max(4000),
});
