import { z } from "zod";
import { jobKind } from "@/lib/platform/job-kind";

/** To tell somebody of something planned that it is, was moved or was called off. */
export const sendInvitation = jobKind("send-invitation", { plannedId: z.uuid(), personId: z.uuid() });
