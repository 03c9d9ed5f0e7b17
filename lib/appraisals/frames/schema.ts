import { z } from "zod";
import { signingDays } from "@/lib/appraisals/rules";
import { aspectsIn, longestAspect, longestConsequences, mostAspects } from "@/lib/appraisals/frames/rules";

/** What HR says beforehand; the aspects one on each line. */
export const frameInput = z
  .strictObject({
    consequences: z.string().trim().min(1, "required").max(longestConsequences, "too-long"),
    aspects: z.string().max(2000, "too-long"),
    signingDays: z.coerce
      .number("signing-days-out-of-range")
      .int("signing-days-out-of-range")
      .min(signingDays.least, "signing-days-out-of-range")
      .max(signingDays.most, "signing-days-out-of-range"),
  })
  .transform(({ aspects, ...said }, context) => {
    const lines = aspectsIn(aspects);
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["aspects"], message });
    if (lines.length === 0) refuse("required");
    if (lines.length > mostAspects) refuse("too-many-aspects");
    if (lines.some(({ length }) => length > longestAspect)) refuse("aspect-too-long");
    return { ...said, aspects: lines };
  });

export type FrameInput = z.output<typeof frameInput>;
