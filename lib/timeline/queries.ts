import "server-only";

import type { Settlement } from "@/lib/conversations/agreements/rules";
import { mayReadEarlier } from "@/lib/conversations/policy";
import type { CancellationReason, Kind } from "@/lib/conversations/rules";
import type { StudentTies } from "@/lib/organisation/students/policy";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { StartOutcome } from "@/lib/start-programme/rules";
import { type EventKind, type ReferralEvent, timelinePageSize } from "@/lib/timeline/rules";

type Common = {
  readonly id: string;
  readonly day: Day;
  /** Who held the talk, referred or took it up, became the coach, or looked back on the start; null where it is nobody's. */
  readonly person: PersonName | null;
};

/** One event of a student's time here, without a word of what was said. */
export type TimelineEvent = Common &
  (
    | { readonly kind: "talk"; readonly what: Kind; readonly detail: CancellationReason | null }
    | { readonly kind: "agreement"; readonly what: Settlement | "open"; readonly detail: null }
    | { readonly kind: "scan"; readonly what: string; readonly detail: null }
    | { readonly kind: "placement"; readonly what: "began" | "ended"; readonly detail: null }
    | { readonly kind: "referral"; readonly what: ReferralEvent; readonly detail: null }
    | { readonly kind: "start"; readonly what: StartOutcome; readonly detail: null }
    | { readonly kind: "coach"; readonly what: "first" | "next"; readonly detail: null }
    | { readonly kind: "enrolment"; readonly what: "first" | "next" | "left"; readonly detail: string }
  );

/** A page of events, and how many there are in all. */
export type Timeline = { readonly events: readonly TimelineEvent[]; readonly found: number };

/**
 * A page of a student's timeline, the latest first: the kinds that were asked for, which the reader may read. `id` is what
 * an event leads to. Scans, agreements and referrals of before a coach are left out where the student keeps these closed (6.5-4).
 */
export async function findTimeline(
  tx: TenantTx,
  actor: Actor,
  student: StudentTies,
  { kinds, page }: { readonly kinds: readonly EventKind[]; readonly page: number },
  now: Date,
): Promise<Timeline> {
  const [row] = await tx.$queryRaw<Timeline[]>`
    with events as (${eventsOf(actor, student, now)}),
    asked as (select * from events where kind = any(${[...kinds]}::text[])),
    shown as (select * from asked order by day desc, at desc, id desc, kind
      limit ${timelinePageSize} offset ${(page - 1) * timelinePageSize})
    select (select count(*)::int from asked) as found,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', id, 'day', day, 'what', what, 'detail', detail,
        'person', case when person_id is null then null
          else ${personNameById(Prisma.sql`${actor.institutionId}::uuid`, Prisma.sql`person_id`)} end)
        order by day desc, at desc, id desc, kind), '[]') from shown) as events`;
  return row ?? { events: [], found: 0 };
}

function eventsOf(actor: Actor, student: StudentTies, now: Date): Prisma.Sql {
  const here = Prisma.sql`institution_id = ${actor.institutionId}::uuid`;
  const theirs = Prisma.sql`student_id = ${student.id}::uuid`;
  const today = dayOf(now);
  const seesAll = mayReadEarlier(actor, student);
  const me = Prisma.sql`${actor.personId}::uuid`;
  return Prisma.sql`
    select 'talk' as kind, c.id, coalesce(c.held_on, (c.planned_for at time zone 'Europe/Amsterdam')::date) as day, c.created_at as at,
      c.kind as what, x.reason as detail, c.coach_id as person_id
    from conversations c left join conversation_cancellations x on x.${here} and x.conversation_id = c.id
    where c.${here} and c.${theirs} and (c.held_on is not null or x.reason is not null)
    union all
    select 'agreement', g.conversation_id, (coalesce(g.settled_at, g.created_at) at time zone 'Europe/Amsterdam')::date,
      coalesce(g.settled_at, g.created_at), coalesce(g.settlement, 'open'), null, null
    from agreements g join conversations c on c.${here} and c.id = g.conversation_id
    where g.${here} and g.${theirs} and (${seesAll} or c.coach_id = ${me})
    union all
    select 'scan', r.id, (r.closed_at at time zone 'Europe/Amsterdam')::date, r.closed_at, r.name, null, null
    from scan_rounds r
    join instrument_versions v on v.${here} and v.id = r.version_id
    join instruments i on i.${here} and i.id = v.instrument_id and i.kind = 'student'
    where r.${here} and r.subject_id = ${student.id}::uuid and r.closed_at is not null
      and (${seesAll} or r.created_by_id = ${me} or exists (select from scan_raters a
        where a.${here} and a.round_id = r.id and a.category = 'coach' and a.person_id = ${me}))
    union all
    ${placementsOf(actor, student, today)}
    union all
    ${referralsOf(actor, student)}
    union all
    select 'start', v.student_id, v.reviewed_on, v.made_at, v.outcome, null, v.reviewed_by_id
    from start_reviews v where v.${here} and v.${theirs}
    union all
    select 'coach', a.student_id, a.starts_on, a.starts_on::timestamptz,
      case when row_number() over (order by a.starts_on, a.id) = 1 then 'first' else 'next' end, null, a.coach_id
    from coach_assignments a where a.${here} and a.${theirs} and a.starts_on <= ${today}::date
    union all
    select 'enrolment', e.student_id, e.starts_on, e.starts_on::timestamptz,
      case when row_number() over (order by e.starts_on, e.id) = 1 then 'first' else 'next' end, p.name, null
    from enrolments e join programmes p on p.${here} and p.id = e.programme_id
    where e.${here} and e.${theirs} and e.starts_on <= ${today}::date
    union all
    select 'enrolment', e.student_id, e.ends_on, e.ends_on::timestamptz, 'left', p.name, null
    from enrolments e join programmes p on p.${here} and p.id = e.programme_id
    where e.${here} and e.${theirs} and e.ends_on < ${today}::date`;
}

/** When periods of practice began and ended, as the student keeps them; a coach finds those they are shown, by the wall of the table. */
function placementsOf({ institutionId }: Actor, { id }: StudentTies, today: Day): Prisma.Sql {
  return Prisma.sql`
    select 'placement', w.id, m.day, m.day::timestamptz, m.what, null, null
    from portfolio_placements w cross join lateral (values ('began', w.starts_on), ('ended', w.ends_on)) as m(what, day)
    where w.institution_id = ${institutionId}::uuid and w.person_id = ${id}::uuid
      and (m.day < ${today}::date or m.what = 'began' and m.day = ${today}::date)`;
}

/**
 * The moments of referrals that are there for the reader, as sightOf in lib/referrals says it for the student and their coach: of who
 * refers them and of who takes it up, without a word of why. Whoever is outside the chain finds none (M18).
 */
function referralsOf(actor: Actor, student: StudentTies): Prisma.Sql {
  const seesAll = mayReadEarlier(actor, student);
  const me = Prisma.sql`${actor.personId}::uuid`;
  return Prisma.sql`
    select 'referral', r.id, (m.at at time zone 'Europe/Amsterdam')::date, m.at, m.what, null, m.person_id
    from referrals r cross join lateral (values
      ('made', r.written_at, r.author_id), ('accepted', r.accepted_at, r.handler_id), ('returned', r.returned_at, null),
      ('in-guidance', r.steps_agreed_at, null), ('closed', r.closed_at, null), ('withdrawn', r.withdrawn_at, null)
    ) as m(what, at, person_id)
    where r.institution_id = ${actor.institutionId}::uuid and r.student_id = ${student.id}::uuid and m.at is not null
      and (${seesAll} or r.author_id = ${me} or r.handler_id = ${me})`;
}
