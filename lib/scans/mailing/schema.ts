import { jobKind } from "@/lib/platform/job-kind";

/** Sends every invitation and reminder of the institution that is due. */
export const sendScanMail = jobKind("send-scan-mail", {});
