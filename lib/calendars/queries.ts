import "server-only";

import { plannedAppraisals } from "@/lib/appraisals/planned/queries";
import { waitingLeaders } from "@/lib/plans/campaigns/queries";
import { daysAhead, daysBehind, type Planned } from "@/lib/calendars/rules";
import { isWithIntaker } from "@/lib/conversations/queries";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import type { Locale } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { isLed } from "@/lib/visits/queries";

/** What somebody chose for their calendar, and until when its address works. */
export type CalendarView = {
  readonly isNeutral: boolean;
  readonly hasPlanDays: boolean;
  readonly madeAt: Date;
  readonly expiresAt: Date;
};

/** The reader's own calendar, or null while there is none that works. */
export function findCalendar(tx: TenantTx, actor: Actor, now: Date): Promise<CalendarView | null> {
  return tx.calendarAddress.findFirst({
    where: { personId: actor.personId, expiresAt: { gt: now } },
    select: { isNeutral: true, hasPlanDays: true, madeAt: true, expiresAt: true },
  });
}

/** Whose calendar an address opens, what they chose, and in which language they read Koers. */
export type CalendarOwner = {
  readonly personId: string;
  readonly slug: string;
  readonly institutionName: string;
  readonly isNeutral: boolean;
  readonly hasPlanDays: boolean;
  readonly locale: Locale;
};

/** The owner of a calendar by the id its address is kept under; null when it is none of this institution, or over. */
export async function findOwner(
  tx: TenantTx,
  institutionId: InstitutionId,
  addressId: string,
  now: Date,
): Promise<CalendarOwner | null> {
  const [row] = await tx.$queryRaw<CalendarOwner[]>`
    select a.person_id::text as "personId", o.slug, o.name as "institutionName", a.is_neutral as "isNeutral",
      a.has_plan_days as "hasPlanDays",
      coalesce((select l.locale from entrance.list_languages(array[a.person_id]) l limit 1), 'nl') as locale
    from calendar_addresses a join institutions o on o.id = ${institutionId}::uuid
    where a.institution_id = ${institutionId}::uuid and a.id = ${addressId}::uuid and a.expires_at > ${now}`;
  return row ?? null;
}

type Asked = { readonly hasPlanDays: boolean; readonly now: Date };

const mostLines = 1000;

/** What somebody has planned themselves and was not called off (F19), in the transaction of that person; the latest first. */
export function listPlanned(tx: TenantTx, actor: Actor, { hasPlanDays, now }: Asked): Promise<Planned[]> {
  const parts = [
    talks(actor, now),
    visits(actor, now),
    appraisals(actor),
    ...(hasPlanDays ? [planDays(actor, now), teamReviews(actor, now)] : []),
  ];
  return tx.$queryRaw<Planned[]>`
    select x.* from (${Prisma.join(parts, " union all ")}) x
    where coalesce(x.on::date, x.at::date) between ${later(dayOf(now), { days: -daysBehind })}::date
      and ${later(dayOf(now), { days: daysAhead })}::date
    order by coalesce(x.on::date, x.at::date) desc, x.id limit ${mostLines}`;
}

/** Talks with staff one is in, and with students as long as one is their coach, or their intaker. */
function talks({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const [inst, me] = [Prisma.sql`${institutionId}::uuid`, Prisma.sql`${personId}::uuid`];
  return Prisma.sql`
    select c.id::text as id, case when c.student_id is null then c.kind else 'student' end as kind, c.planned_for as at,
      null::text as on, coalesce(c.duration_minutes, c.planned_minutes)::int as minutes, coalesce(nullif(c.room, ''), c.place) as place, p.given_name as other, c.version, false as "isCancelled"
    from conversations c
    join people p on p.institution_id = ${inst}
      and p.id = case when c.coach_id = ${me} then coalesce(c.student_id, c.employee_id) else c.coach_id end
    where c.institution_id = ${inst} and c.planned_for is not null and (c.employee_id = ${me} or c.coach_id = ${me})
      and (c.student_id is null or exists (select from coach_assignments a where a.institution_id = ${inst}
        and a.student_id = c.student_id and a.coach_id = ${me} and ${coachesOn(Prisma.sql`a`, dayOf(now))})
        or ${isWithIntaker(dayOf(now))})
      and not exists (select from conversation_cancellations x
        where x.institution_id = ${inst} and x.conversation_id = c.id)`;
}

/** Visits of the two they are between; a leader's as long as they lead the teacher. */
function visits(actor: Actor, now: Date): Prisma.Sql {
  const [inst, me] = [Prisma.sql`${actor.institutionId}::uuid`, Prisma.sql`${actor.personId}::uuid`];
  return Prisma.sql`
    select v.id::text, v.kind || '-visit', v.planned_for, null::text, null::int, v.place, p.given_name, v.version, false
    from lesson_visits v
    join people p on p.institution_id = ${inst}
      and p.id = case when v.visitor_id = ${me} then v.teacher_id else v.visitor_id end
    where v.institution_id = ${inst} and v.planned_for is not null and v.cancelled_at is null
      and (v.teacher_id = ${me} or (v.visitor_id = ${me} and (v.kind = 'peer' or ${isLed(actor, now)})))`;
}

function appraisals(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select a.id, 'appraisal', null::timestamptz, a.on, null::int, null, null, a.version, false from (${plannedAppraisals(actor)}) a`;
}

/** The day to look back and what is due, of one's own development plan of this year and the next. */
function planDays({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const own = Prisma.sql`p.institution_id = ${institutionId}::uuid and p.person_id = ${personId}::uuid
    and p.school_year >= ${schoolYearOf(now)} and p.closed_at is null`;
  return Prisma.sql`
    select p.id::text, 'look-back', null::timestamptz, to_char(p.review_on, 'YYYY-MM-DD'), null::int, null, null, 1, false
    from personal_plans p where ${own} and p.review_on is not null and p.looked_back_at is null
    union all
    select x.id::text, 'plan-action', null::timestamptz, to_char(x.due_on, 'YYYY-MM-DD'), null::int, null, null, x.version, false
    from personal_plans p
    join personal_plan_pieces x on x.institution_id = p.institution_id and x.plan_id = p.id and x.person_id = p.person_id
    where ${own} and x.kind = 'action' and x.due_on is not null and x.progress not in ('done', 'stopped') and x.carried_to is null`;
}

/** Until when the plans of teams one leads are held to the light, in this year's round (G7). */
function teamReviews({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const [year, today] = [schoolYearOf(now), dayOf(now)];
  return Prisma.sql`(with recursive ${waitingLeaders(institutionId, year, today)}
    select l.team_id::text, 'team-review', null::timestamptz, to_char(c.due_on, 'YYYY-MM-DD'), null::int, null, w.name, 1, false
    from leaders l join waiting w on w.id = l.team_id
    join review_campaigns c on c.institution_id = ${institutionId}::uuid and c.school_year = ${year}
    where l.person_id = ${personId}::uuid)`;
}
