import { z } from "zod";
import { line } from "@/lib/profiles/schema";

export const confirmTasksInput = z.strictObject({ roleId: z.uuid() });

export const askAboutTaskInput = z.strictObject({ taskId: z.uuid(), words: line(1000) });

export const explainTaskInput = z.strictObject({ questionId: z.uuid(), answer: line(1000) });

export type AskAboutTaskInput = z.output<typeof askAboutTaskInput>;
