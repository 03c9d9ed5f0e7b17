import { z } from "zod";
import { results } from "@/lib/referrals/programmes/rules";
import { aims } from "@/lib/referrals/rules";
import { yesOrNo } from "@/lib/referrals/schema";

export const offerInput = z.strictObject({
  referralId: z.uuid(),
  programmeId: z.uuid("choose"),
  aim: z.enum(aims, "choose"),
});
export const answerOfferInput = z.strictObject({ placeId: z.uuid(), enrols: yesOrNo });
export const endPlaceInput = z.strictObject({ placeId: z.uuid(), result: z.enum(results, "choose") });
