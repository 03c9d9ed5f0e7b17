import "server-only";

import { keptUntil, monthsAfterLeaving } from "@/lib/organisation/students/leaving/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { withTenant } from "@/lib/platform/tenancy";

/** Who left, or reached the end of their two years, so many days ago is passed by each night. */
const daysFresh = 7;
/** Everybody else who ever left is passed by once in so many nights: for a last day that was filled in or moved afterwards. */
const nightsRound = 28;

/** A student whose last enrolment is over; `isPast` says whether what is kept of them after leaving is to go. */
export type Leaver = { readonly personId: string; readonly isPast: boolean };

/** The students who left whose turn it is this night, for jobs that pass by each of them. */
export async function listLeavers(institutionId: InstitutionId, now: Date): Promise<readonly Leaver[]> {
  const today = dayOf(now);
  const before = later(today, { months: -monthsAfterLeaving });
  const rows = await withTenant(
    institutionId,
    (tx) => tx.$queryRaw<{ personId: string; leftOn: Day }[]>`
      select e.student_id::text as "personId", max(e.ends_on)::text as "leftOn" from enrolments e
      where e.institution_id = ${institutionId}::uuid
      group by e.student_id having bool_and(e.ends_on is not null and e.ends_on < ${today}::date)
        and (max(e.ends_on) >= ${today}::date - ${daysFresh}::int
          or max(e.ends_on) between ${before}::date - ${daysFresh}::int and ${before}::date
          or (hashtext(e.student_id::text) & 65535) % ${nightsRound}::int = (${today}::date - date '2020-01-01') % ${nightsRound}::int)`,
    { purpose: "job" },
  );
  return rows.map(({ personId, leftOn }) => ({ personId, isPast: keptUntil(leftOn) < today }));
}
