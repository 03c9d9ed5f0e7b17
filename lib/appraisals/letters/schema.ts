import { z } from "zod";
import { jobKind } from "@/lib/platform/job-kind";

const ids = { appraisalId: z.uuid(), employeeId: z.uuid() };

/** To tell an employee that something was laid before them. */
export const tellLaid = jobKind("tell-appraisal-laid", ids);

/** To tell them that the days to sign are nearly over. */
export const remindToSign = jobKind("remind-to-sign", ids);
