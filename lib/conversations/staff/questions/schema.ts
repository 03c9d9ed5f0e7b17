import { z } from "zod";
import { longestQuestion, mostQuestions } from "@/lib/conversations/staff/questions/rules";
import { staffKinds } from "@/lib/conversations/staff/rules";
import { linesIn } from "@/lib/platform/lines";

/** One question on each line, in the order in which they are asked; none takes all of them out of use. */
export const ownQuestionsInput = z.strictObject({
  kind: z.enum(staffKinds),
  questions: z
    .string()
    .trim()
    .max(mostQuestions * (longestQuestion + 4), "too-long")
    .transform(linesIn)
    .refine((found) => found.length <= mostQuestions, "too-many-questions")
    .refine((found) => found.every(({ length }) => length <= longestQuestion), "question-too-long"),
});
