import { z } from "zod";
import { jobKind } from "@/lib/platform/job-kind";

export const shareWithCompanyInput = z.strictObject({ raterId: z.uuid() });

export const shareWithAdviserInput = z.strictObject({ roundId: z.uuid(), personId: z.uuid("choose") });

export const endSharingInput = z.strictObject({ roundId: z.uuid(), shareId: z.uuid() });

/** Sends the link to a result that was opened to somebody from outside. */
export const sendSharedScan = jobKind("send-shared-scan", { shareId: z.uuid() });
