import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { voices } from "@/lib/profiles/consultations/rules";
import { line, text } from "@/lib/profiles/schema";

const id = z.uuid();

/** One or more of what a form offers: one value comes as a text, several as a list. */
const ids = z.preprocess(
  (sent) => (typeof sent === "string" ? [sent] : (sent ?? [])),
  z.array(id).min(1, "choose").max(300),
);

const day = z.string().trim().min(1, "required").refine(isDay, "not-a-date");

export const openConsultationInput = z.strictObject({
  roleId: id,
  teamIds: ids,
  endsOn: day,
  question: text(600),
});

export const moveEndInput = z.strictObject({ consultationId: id, endsOn: day, reason: line(600) });

export const closeConsultationInput = z.strictObject({ roleId: id });

export const addCommentInput = z.strictObject({
  consultationId: id,
  teamId: id,
  /** A task or a criterion; empty for the whole profile. */
  taskId: z.union([z.literal(""), id]),
  voice: z.enum(voices, "choose").default("own"),
  words: line(1500),
});

export const commentInput = z.strictObject({ commentId: id });

export const answerInput = z.strictObject({ commentId: id, words: line(1500) });

export const readInput = z.strictObject({ consultationId: id });

export type OpenConsultationInput = z.output<typeof openConsultationInput>;
export type MoveEndInput = z.output<typeof moveEndInput>;
export type AddCommentInput = z.output<typeof addCommentInput>;
