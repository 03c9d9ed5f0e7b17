import "server-only";

import { dayOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { forgetTexts } from "@/lib/visits/texts/commands";
import { forgottenBefore, isTimeToForget } from "@/lib/visits/rules";

/** In the first nights of a school year: what was written about visits of more than three school years ago. */
export const visitJobs = [
  nightly("forget-visits", async ({ institutionId, now }) => {
    if (isTimeToForget(dayOf(now))) await forgetTexts(institutionId, forgottenBefore(now));
  }),
];
