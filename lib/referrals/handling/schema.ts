import { z } from "zod";
import { outcomes } from "@/lib/referrals/rules";
import { words, yesOrNo } from "@/lib/referrals/schema";

/** Three things of a good referral, so or not so, and no grade (W11). */
const quality = { isClear: yesOrNo, wasTried: yesOrNo, fitsHere: yesOrNo };

export const acceptInput = z.strictObject({ referralId: z.uuid(), ...quality });
export const returnInput = z.strictObject({ referralId: z.uuid(), ...quality, why: words(2000) });
export const feedbackInput = z.strictObject({
  referralId: z.uuid(),
  outcome: z.enum(outcomes, "choose"),
  feedback: words(2000),
});

export type Quality = Omit<z.output<typeof acceptInput>, "referralId">;
export type Feedback = Omit<z.output<typeof feedbackInput>, "referralId">;
