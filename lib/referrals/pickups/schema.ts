import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { words } from "@/lib/referrals/schema";

/** What somebody takes up themselves, until when, and how long they give it (W4). */
export const pickUpInput = z.strictObject({
  studentId: z.uuid(),
  plan: words(2000),
  until: z.string().refine(isDay, "not-a-date"),
  minutes: z.coerce.number("not-a-number").int("not-a-number").min(5, "too-small").max(600, "too-large"),
});

export const onePickUpInput = z.strictObject({ pickUpId: z.uuid() });

export type PickUpWords = Omit<z.output<typeof pickUpInput>, "studentId">;
