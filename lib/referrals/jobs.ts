import "server-only";

import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";
import { forgetColleagueNotes } from "@/lib/referrals/colleagues/commands";
import { forgetReferrals } from "@/lib/referrals/commands";
import { forgetPickUpCounts } from "@/lib/referrals/patterns/commands";
import { forgetPickUps } from "@/lib/referrals/pickups/commands";

const day = 86_400_000;
const daysKept = { ended: 730, unsent: 365, pickUps: 91, notes: 366 };

/** Every night: what ended long ago, with everything in it. */
export const referralJobs = [
  nightly("forget-referrals", ({ institutionId, now }) =>
    withTenant(
      institutionId,
      async (tx) => {
        const before = (days: number) => new Date(now.getTime() - days * day);
        await forgetReferrals(tx, institutionId, {
          ended: before(daysKept.ended),
          unsent: before(daysKept.unsent),
        });
        await forgetPickUps(tx, institutionId, later(dayOf(now), { days: -daysKept.pickUps }));
        await forgetPickUpCounts(tx, { institutionId, schoolYear: schoolYearOf(now) });
        await forgetColleagueNotes(tx, institutionId, later(dayOf(now), { days: -daysKept.notes }));
      },
      { purpose: "job" },
    ),
  ),
];
