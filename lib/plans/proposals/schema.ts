import { z } from "zod";
import type { Choice } from "@/lib/plans/proposals/rules";

const id = z.uuid();

/** A learning question as the team will read it: words, with a name or without, to which plan. */
export const bringInput = z.strictObject({
  questionId: id,
  planId: z.uuid("choose"),
  words: z.string().trim().min(1, "required").max(160, "too-long"),
  as: z.enum(["named", "anonymous"], "choose"),
});

export const proposalInput = z.strictObject({ proposalId: id });

/** What the team does with it, as one choice of a list: `accepted`, `declined` or `goal:<id>`. */
const choice = z
  .string()
  .regex(/^(?:accepted|declined|goal:[0-9a-f-]{36})$/i, "choose")
  .transform((text): Choice => {
    if (text.startsWith("goal:")) return { kind: "merged", goalId: text.slice(5).toLowerCase() };
    return { kind: text === "declined" ? "declined" : "accepted" };
  });

/** Who declines says why. */
export const answerInput = z
  .strictObject({ proposalId: id, choice, reason: z.string().trim().max(600, "too-long").default("") })
  .refine(({ choice: { kind }, reason }) => kind !== "declined" || reason !== "", {
    path: ["reason"],
    message: "required",
  });

export type Bringing = Omit<z.output<typeof bringInput>, "questionId" | "planId">;
export type Answering = Pick<z.output<typeof answerInput>, "choice" | "reason">;
