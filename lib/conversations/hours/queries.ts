import "server-only";

import type { MentorHour } from "@/lib/conversations/hours/rules";
import type { CancellationReason } from "@/lib/conversations/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, type Question, question } from "@/lib/platform/together";

/** When and where a coach can be found for talks this school year, and how they are reached. */
export type Availability = { readonly hours: readonly MentorHour[]; readonly contact: string };

/** Every week first, then single days that are still to come. */
export function findAvailability(
  tx: TenantTx,
  actor: Actor,
  coachId: string,
  now: Date,
): Promise<Availability> {
  return ask(tx, availabilityOf(actor, coachId, now));
}

/** As findAvailability, for a page that asks more. */
export function availabilityOf({ institutionId }: Actor, coachId: string, now: Date): Question<Availability> {
  const rows = Prisma.sql`
    select ${hoursOf(institutionId, coachId, now)} as hours,
      coalesce((select k.words from coach_contacts k
        where k.institution_id = ${institutionId}::uuid and k.coach_id = ${coachId}::uuid), '') as contact`;
  return question(rows, ([row]: readonly Availability[]) => row ?? { hours: [], contact: "" });
}

/** The hours of a coach from today on, as one JSON value in a statement that asks more. */
export function hoursOf(institutionId: string, coachId: string, now: Date): Prisma.Sql {
  return Prisma.sql`coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'weekday', h.weekday, 'on', h.on_day,
      'startsAt', h.starts_at, 'endsAt', h.ends_at, 'room', h.room, 'talkMinutes', h.talk_minutes,
      'pauseMinutes', h.pause_minutes) order by h.weekday nulls last, h.on_day, h.starts_at, h.id)
    from mentor_hours h where h.institution_id = ${institutionId}::uuid and h.coach_id = ${coachId}::uuid
      and h.school_year = ${schoolYearOf(now)} and (h.on_day is null or h.on_day >= ${dayOf(now)}::date)), '[]')`;
}

/** As findAvailability of oneself, and nobody else adds hours or rounds of this coach until this transaction ends. */
export async function claimAvailability(tx: TenantTx, actor: Actor, now: Date): Promise<Availability> {
  await lockCoach(tx, actor);
  return findAvailability(tx, actor, actor.personId, now);
}

/** One plan of a coach at a time: hours and rounds follow from what there is. */
export async function lockCoach(tx: TenantTx, { institutionId, personId }: Actor): Promise<void> {
  await tx.$queryRaw`select from staff_members
    where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid for update`;
}

/** How often a talk of one's own did not take place this school year, by why (N8). Whoever leads the team reads that of each talk. */
export type Missed = { readonly reason: CancellationReason; readonly count: number };

export function listMissed(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  now: Date,
): Promise<readonly Missed[]> {
  const { from, to } = rangeOf(schoolYearOf(now));
  return tx.$queryRaw<Missed[]>`
    select x.reason, count(*)::int as count
    from conversations c
    join conversation_cancellations x on x.institution_id = c.institution_id and x.conversation_id = c.id
    where c.institution_id = ${institutionId}::uuid and c.coach_id = ${personId}::uuid and c.student_id is not null
      and c.planned_for >= ${from}::date and c.planned_for < ${to}::date + 1
    group by x.reason order by count desc, x.reason`;
}
