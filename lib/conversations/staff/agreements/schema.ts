import { z } from "zod";
import { longestAgreement, settlements } from "@/lib/conversations/agreements/rules";
import { dayOrEmpty } from "@/lib/conversations/schema";
import { staffDoers } from "@/lib/conversations/staff/agreements/rules";

export const staffAgreementInput = z.strictObject({ agreementId: z.uuid() });

export const settleStaffInput = z.strictObject({ agreementId: z.uuid(), settlement: z.enum(settlements) });

export const addStaffAgreementInput = z
  .strictObject({
    talkId: z.uuid(),
    agreement: z.string().trim().min(1, "required").max(longestAgreement, "too-long"),
    doer: z.enum(staffDoers).default("employee"),
    due: dayOrEmpty,
  })
  .transform(({ talkId, agreement, doer, due }) => ({ talkId, text: agreement, doer, dueOn: due || null }));
