import { jobKind } from "@/lib/platform/job-kind";

/** Tells who may read a result that it is there, as far as that did not happen yet. */
export const sendResultLetters = jobKind("send-result-letters", {});
