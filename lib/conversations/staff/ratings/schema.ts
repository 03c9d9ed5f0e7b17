import { z } from "zod";
import { ratingSteps } from "@/lib/conversations/staff/ratings/rules";

const step = z.enum(ratingSteps, "choose").transform(Number);

export const ratingInput = z.strictObject({ talkId: z.uuid(), heard: step, equal: step, onward: step });
