import { z } from "zod";
import { coachChoice } from "@/lib/organisation/students/schema";

/** What goes along: words, or the choice that there is nothing to hand over (O14). One of the two, and never neither. */
const left = {
  note: z.string().trim().max(4000).default(""),
  nothing: z.literal("yes").optional(),
};

const isSaidOnce = ({ note, nothing }: { note: string; nothing?: "yes" | undefined }) =>
  (note === "") === (nothing === "yes");
const atNote = { path: ["note"], error: "note-or-nothing" };

export const handoverNoteInput = z.strictObject({ studentId: z.uuid(), ...left }).refine(isSaidOnce, atNote);

export const handingOverInput = z.strictObject({ ...coachChoice.shape, ...left }).refine(isSaidOnce, atNote);
