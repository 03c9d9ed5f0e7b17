import "server-only";

import { isLed, isOverdue, isStillLed, lastDay } from "@/lib/appraisals/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Question, question } from "@/lib/platform/together";

/** What the employee has to read, answer or sign; and of whom the leader heard nothing in time. */
export type WaitingAppraisal = {
  readonly id: string;
  readonly what: "invited" | "passage" | "sign" | "unsigned";
  /** The other of the two. */
  readonly other: PersonName;
  /** The day of the talk, or the last day to sign. */
  readonly on: Day;
};

const mostShown = 10;

/**
 * For Vandaag, facts only: an invitation to read, a request for a quote, a text to sign; and for the leader who did not
 * sign in their days. Of a talk that is not held nobody is asked anything.
 */
export function waitingAppraisalsOf(actor: Actor, now: Date): Question<readonly WaitingAppraisal[]> | null {
  const { kind, institutionId, personId } = actor;
  if (kind !== "staff") return null;
  const me = Prisma.sql`${personId}::uuid`;
  const isAsked = Prisma.sql`exists (select from appraisal_passages q
    where q.institution_id = ${institutionId}::uuid and q.appraisal_id = a.id and q.answer is null)`;
  const isAhead = Prisma.sql`a.employee_id = ${me} and a.laid_at is null and a.called_off_at is null and ${isStillLed}`;
  return question<WaitingAppraisal>(Prisma.sql`
    select a.id::text as id, w.what, coalesce(${lastDay}, a.planned_on)::text as on,
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`case when a.employee_id = ${me} then a.leader_id else a.employee_id end`)} as other
    from appraisals a
    cross join lateral (values
      ('sign', a.employee_id = ${me} and a.laid_at is not null and a.response is null and a.ruling is null),
      ('passage', ${isAhead} and ${isAsked}),
      ('invited', ${isAhead} and a.invitation_read_at is null),
      ('unsigned', a.leader_id = ${me} and ${isOverdue(now)} and ${isLed(actor, Prisma.sql`a.employee_id`, now)})) w (what, waits)
    where a.institution_id = ${institutionId}::uuid and (a.employee_id = ${me} or a.leader_id = ${me}) and w.waits
    order by a.planned_on, a.id limit ${mostShown}`);
}
