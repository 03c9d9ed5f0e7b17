import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { pickUpOutcomes } from "@/lib/referrals/pickups/rules";
import { aims } from "@/lib/referrals/rules";
import { words } from "@/lib/referrals/schema";

/** What somebody takes up themselves, until when, how long they give it, and whether the coach is told (W4). */
export const pickUpInput = z.strictObject({
  studentId: z.uuid(),
  plan: words(1500),
  aim: z.enum(aims, "choose"),
  until: z.string().refine(isDay, "not-a-date"),
  minutes: z.coerce.number("not-a-number").int("not-a-number").min(5, "too-small").max(600, "too-large"),
  tellsCoach: z
    .literal("yes")
    .optional()
    .transform((told) => told === "yes"),
});

export const settlePickUpInput = z.strictObject({
  pickUpId: z.uuid(),
  outcome: z.enum(pickUpOutcomes, "choose"),
});

export type PickUpWords = Omit<z.output<typeof pickUpInput>, "studentId">;
