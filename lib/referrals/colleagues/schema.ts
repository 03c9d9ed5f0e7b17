import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { purposes } from "@/lib/referrals/colleagues/rules";
import { words } from "@/lib/referrals/schema";

export const passNoteInput = z.strictObject({
  studentId: z.uuid(),
  readerId: z.uuid("choose"),
  purpose: z.enum(purposes, "choose"),
  note: words(1000),
  until: z.string().refine(isDay, "not-a-date"),
});

export const colleagueNoteInput = z.strictObject({ noteId: z.uuid() });

export type PassedNote = Omit<z.output<typeof passNoteInput>, "studentId">;
