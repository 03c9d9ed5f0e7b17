import "server-only";

import { isLed, isOverdue, isStillLed, lastDay, waitsForCheck } from "@/lib/appraisals/queries";
import { type Actor, holds, type PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Question, question } from "@/lib/platform/together";

/** What the two have to read, sign or hear; and for HR how many wait for its check. */
export type WaitingAppraisal = {
  /** Null for what is said of several at once, without whose they are. */
  readonly id: string | null;
  readonly what: "invited" | "passage" | "sign" | "unsigned" | "objected" | "ruled" | "check";
  /** The other of the two. */
  readonly other: PersonName | null;
  /** The day of the talk, of what was said, or the last day to sign. */
  readonly on: Day | null;
  readonly count: number;
};

const mostShown = 10;

/** For how long an objection, or what HR decided on one, is news. */
const news = { days: 14 };

/**
 * For Vandaag, facts only: an invitation to read, a request for a quote, a text to sign; for the leader who did not sign in their
 * days and who objects; for both what HR decided on an objection; for HR how many wait for its check. Of a talk that is not held
 * nobody is asked anything.
 */
export function waitingAppraisalsOf(actor: Actor, now: Date): Question<readonly WaitingAppraisal[]> | null {
  if (actor.kind !== "staff") return null;
  const parts = [betweenTwo(actor, now), ...(holds(actor, "hr") ? [waitingForCheck(actor)] : [])];
  return question<WaitingAppraisal>(Prisma.sql`${Prisma.join(parts, " union all ")}`);
}

function betweenTwo(actor: Actor, now: Date): Prisma.Sql {
  const { institutionId, personId } = actor;
  const me = Prisma.sql`${personId}::uuid`;
  const isAsked = Prisma.sql`exists (select from appraisal_passages q
    where q.institution_id = ${institutionId}::uuid and q.appraisal_id = a.id and q.answer is null)`;
  const isAhead = Prisma.sql`a.employee_id = ${me} and a.laid_at is null and a.called_off_at is null and ${isStillLed}`;
  const isLeading = Prisma.sql`a.leader_id = ${me} and ${isLed(actor, Prisma.sql`a.employee_id`, now)}`;
  const since = later(dayOf(now), { days: -news.days });
  return Prisma.sql`(
    select a.id::text as id, w.what, to_char(coalesce(w.day, ${lastDay}, a.planned_on), 'YYYY-MM-DD') as on, 1 as count,
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`case when a.employee_id = ${me} then a.leader_id else a.employee_id end`)} as other
    from appraisals a
    cross join lateral (values
      ('sign', a.employee_id = ${me} and a.laid_at is not null and a.response is null and a.ruling is null, null::date),
      ('passage', ${isAhead} and ${isAsked}, null),
      ('invited', ${isAhead} and a.invitation_read_at is null, null),
      ('unsigned', ${isOverdue(now)} and ${isLeading}, null),
      ('objected', a.response = 'objection' and a.ruling is null and a.responded_at >= ${since}::date and ${isLeading},
        (a.responded_at at time zone 'Europe/Amsterdam')::date),
      ('ruled', a.response = 'objection' and a.checked_at >= ${since}::date and (a.employee_id = ${me} or ${isLeading}),
        (a.checked_at at time zone 'Europe/Amsterdam')::date)) w (what, waits, day)
    where a.institution_id = ${institutionId}::uuid and (a.employee_id = ${me} or a.leader_id = ${me}) and w.waits
    order by a.planned_on, a.id limit ${mostShown})`;
}

/** A number, so that nobody's appraisal is shown in passing. */
function waitingForCheck({ institutionId, personId }: Actor): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`(select null, 'check', null, count(*)::int, null::jsonb from appraisals a
    where a.institution_id = ${institutionId}::uuid and a.laid_at is not null and ${waitsForCheck()}
      and a.employee_id <> ${me} and a.leader_id <> ${me} having count(*) > 0)`;
}
