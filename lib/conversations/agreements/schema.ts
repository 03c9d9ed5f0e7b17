import { z } from "zod";
import { settlements } from "@/lib/conversations/agreements/rules";

export const settleInput = z.strictObject({ agreementId: z.uuid(), settlement: z.enum(settlements) });

export const reopenInput = z.strictObject({ agreementId: z.uuid() });
