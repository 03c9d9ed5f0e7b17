import { z } from "zod";
import { aims, reasons } from "@/lib/referrals/rules";
import { caseFilters, caseSorts } from "@/lib/referrals/cases/rules";

export const words = (longest: number) => z.string().trim().min(1, "required").max(longest, "too-long");
export const perhaps = (longest: number) => z.string().trim().max(longest, "too-long").default("");
export const yesOrNo = z.enum(["yes", "no"], "choose").transform((said) => said === "yes");
export const edition = z.coerce.number().int().min(1).max(100_000);

const what = {
  reason: z.enum(reasons, "choose"),
  aim: z.enum(aims, "choose"),
  tried: words(4000),
  unitId: z.uuid("choose"),
};

export const startReferralInput = z.strictObject({ studentId: z.uuid(), ...what });
export const rewriteReferralInput = z.strictObject({ referralId: z.uuid(), ...what });
export const referralInput = z.strictObject({ referralId: z.uuid() });

export type ReferralWords = Omit<z.output<typeof startReferralInput>, "studentId">;

/** The student answers the edition they read, with words of their own if they want. */
export const answerReferralInput = z.strictObject({
  referralId: z.uuid(),
  agrees: yesOrNo,
  own: perhaps(4000),
  edition,
});

/** What the address of the list of cases asks for; what it does not understand is what waits, the oldest first. */
export const casesQuery = z.object({
  stand: z.enum(caseFilters).catch("open").default("open"),
  sort: z.enum(caseSorts).catch("sent").default("sent"),
  richting: z.enum(["af"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});
