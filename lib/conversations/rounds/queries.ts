import "server-only";

import { byTurn } from "@/lib/conversations/caseload/rules";
import { listProgress, type StudentProgress } from "@/lib/conversations/coverage/queries";
import { hoursOf } from "@/lib/conversations/hours/queries";
import type { MentorHour } from "@/lib/conversations/hours/rules";
import { type Busy, type Period, type RoundFacts, usualPeriod } from "@/lib/conversations/rounds/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later, momentOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

/** What a talk takes of a coach's time when nobody said how long, in minutes: the institution's norm. */
const norm = Prisma.sql`(select f.talk_minutes from institution_settings f where f.institution_id = c.institution_id)`;

/** How long talk `c` is planned to take. */
const length = Prisma.sql`make_interval(mins => coalesce(c.planned_minutes, ${norm})::int)`;

/** Talks of a coach that are still to be held, of students and of staff. */
function talksAhead({ institutionId, personId }: Actor): Prisma.Sql {
  return Prisma.sql`conversations c where c.institution_id = ${institutionId}::uuid and c.held_on is null
    and c.planned_for is not null and (c.coach_id = ${personId}::uuid or c.employee_id = ${personId}::uuid)
    and not exists (select from conversation_cancellations x
      where x.institution_id = c.institution_id and x.conversation_id = c.id)`;
}

/** What planning a round starts from: the coach's students, who is behind first, their hours, and when they can't. */
export type RoundBasis = {
  readonly period: Period;
  readonly students: readonly StudentProgress[];
  readonly weeks: readonly Day[];
  readonly hours: readonly MentorHour[];
  readonly busy: readonly Busy[];
  /** Students who can choose a moment in a round that is open. */
  readonly asked: ReadonlySet<string>;
};

type BasisRow = {
  readonly hours: readonly MentorHour[];
  readonly busy: readonly { readonly from: string; readonly until: string }[];
  readonly asked: readonly string[];
};

/** Two statements, whatever the number of students and the period; three weeks from the next one on when it isn't said. */
export async function findBasis(
  tx: TenantTx,
  actor: Actor,
  asked: { readonly from: Day | null; readonly until: Day | null },
  now: Date,
): Promise<RoundBasis> {
  const { institutionId, personId } = actor;
  const { frame, students } = await listProgress(tx, actor, { coachId: personId }, now);
  const usual = usualPeriod(frame.weeks, now, asked.from);
  const period = { from: usual.from, until: asked.until ?? usual.until };
  const { from, until } = period;
  const [first, last] = [momentOf(from, "00:00"), momentOf(later(until, { days: 1 }), "00:00")];
  const [row] = await tx.$queryRaw<BasisRow[]>`
    select ${hoursOf(institutionId, personId, now)} as hours,
      (select coalesce(jsonb_agg(jsonb_build_object('from', b.from, 'until', b.until)), '[]') from (
        (select c.planned_for as from, c.planned_for + ${length} as until from ${talksAhead(actor)}
          and c.planned_for >= ${first}::timestamptz - interval '1 day' and c.planned_for < ${last} limit 2000)
        union all
        (select s.starts_at, s.starts_at + make_interval(mins => s.minutes::int)
          from talk_rounds r join talk_slots s on s.institution_id = r.institution_id and s.round_id = r.id
          where r.institution_id = ${institutionId}::uuid and r.coach_id = ${personId}::uuid and r.closed_at is null
            and r.choose_by is not null and s.conversation_id is null and s.starts_at >= ${first} and s.starts_at < ${last} limit 2000)
      ) b) as busy,
      array(select distinct t.student_id::text
        from talk_rounds r join talk_round_students t on t.institution_id = r.institution_id and t.round_id = r.id
        where r.institution_id = ${institutionId}::uuid and r.coach_id = ${personId}::uuid and r.closed_at is null
          and r.choose_by is not null and not exists (${liveTalkOf(Prisma.sql`t`)})) as asked`;
  const moments = (row?.busy ?? []).map((busy) => ({
    from: new Date(busy.from),
    until: new Date(busy.until),
  }));
  return {
    period,
    students: byTurn(students),
    weeks: frame.weeks,
    hours: row?.hours ?? [],
    busy: moments,
    asked: new Set(row?.asked),
  };
}

/** The talk that came of a place in a round, unless it was called off. */
export function liveTalkOf(place: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select from conversations c where c.institution_id = ${place}.institution_id and c.id = ${place}.conversation_id
    and not exists (select from conversation_cancellations x
      where x.institution_id = c.institution_id and x.conversation_id = c.id)`;
}

/** A round in the list of the coach who made it. */
export type ListedRound = RoundFacts &
  Period & {
    readonly id: string;
    readonly students: number;
    readonly planned: number;
  };

const mostListed = 25;

/** The latest rounds of a coach, with how many have a moment. */
export function listRounds(tx: TenantTx, { institutionId, personId }: Actor): Promise<ListedRound[]> {
  return tx.$queryRaw<ListedRound[]>`
    select r.id::text as id, r.from_day::text as from, r.until_day::text as until, r.choose_by::text as "chooseBy",
      r.closed_at as "closedAt", count(t.student_id)::int as students,
      count(*) filter (where exists (${liveTalkOf(Prisma.sql`t`)}))::int as planned
    from (select * from talk_rounds where institution_id = ${institutionId}::uuid and coach_id = ${personId}::uuid
      order by made_at desc, id desc limit ${mostListed}) r
    left join talk_round_students t on t.institution_id = r.institution_id and t.round_id = r.id
    group by r.id, r.from_day, r.until_day, r.choose_by, r.closed_at, r.made_at order by r.made_at desc, r.id desc`;
}

/** The talk somebody has in a round. */
export type RoundTalk = {
  readonly id: string;
  readonly plannedFor: Date;
  readonly minutes: number | null;
  readonly room: string;
  readonly version: number;
  readonly isHeld: boolean;
};

export type RoundStudent = {
  readonly id: string;
  readonly name: PersonName;
  readonly groupName: string | null;
  readonly talk: RoundTalk | null;
};

export type RoundView = RoundFacts &
  Period & {
    readonly id: string;
    readonly coachId: string;
    /** Students the coach still guides, who has a moment first. */
    readonly students: readonly RoundStudent[];
    /** Moments that are to come and that nobody has, in order. */
    readonly free: readonly FreeSlot[];
  };

export type FreeSlot = {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly room: string;
};

type Json<Row, Moment extends keyof Row> = Omit<Row, Moment> & { readonly [Key in Moment]: string };
type RoundRow = Omit<RoundView, "students" | "free"> & {
  readonly students: readonly (Omit<RoundStudent, "talk"> & {
    readonly talk: Json<RoundTalk, "plannedFor"> | null;
  })[];
  readonly free: readonly Json<FreeSlot, "startsAt">[];
};

/** One round with its students and what is free, or null. One statement. */
export async function findRound(
  tx: TenantTx,
  { institutionId }: Actor,
  roundId: string,
  now: Date,
): Promise<RoundView | null> {
  const today = dayOf(now);
  const [row] = await tx.$queryRaw<RoundRow[]>`
    select r.id::text as id, r.coach_id::text as "coachId", r.from_day::text as from, r.until_day::text as until,
      r.choose_by::text as "chooseBy", r.closed_at as "closedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', ${personNameOf(Prisma.sql`p`)},
          'groupName', (select e.group_name from enrolments e where e.institution_id = p.institution_id
            and e.student_id = p.id and e.starts_on <= ${today}::date order by e.starts_on desc limit 1),
          'talk', talk.its) order by (talk.its ->> 'plannedFor') nulls last, p.sort_name, p.id), '[]')
        from talk_round_students t
        join people p on p.institution_id = t.institution_id and p.id = t.student_id
        join coach_assignments a on a.institution_id = t.institution_id and a.student_id = t.student_id
          and a.coach_id = r.coach_id and ${coachesOn(Prisma.sql`a`, today)}
        left join lateral (select jsonb_build_object('id', c.id, 'plannedFor', c.planned_for, 'minutes', c.planned_minutes,
            'room', c.room, 'version', c.version, 'isHeld', c.held_on is not null) as its from conversations c
          where c.institution_id = t.institution_id and c.id = t.conversation_id
            and not exists (select from conversation_cancellations x
              where x.institution_id = c.institution_id and x.conversation_id = c.id)) talk on true
        where t.institution_id = r.institution_id and t.round_id = r.id) as students,
      (${freeSlots(now)}) as free
    from talk_rounds r where r.institution_id = ${institutionId}::uuid and r.id = ${roundId}::uuid`;
  if (!row) return null;
  return {
    ...row,
    free: momentsOf(row.free),
    students: row.students.map((student) => ({
      ...student,
      talk: student.talk && { ...student.talk, plannedFor: new Date(student.talk.plannedFor) },
    })),
  };
}

function momentsOf(slots: readonly Json<FreeSlot, "startsAt">[]): FreeSlot[] {
  return slots.map((slot) => ({ ...slot, startsAt: new Date(slot.startsAt) }));
}

/** The moments of round `r` from tomorrow on that nobody has, and that its coach has nothing else in. */
function freeSlots(now: Date): Prisma.Sql {
  const tomorrow = momentOf(later(dayOf(now), { days: 1 }), "00:00");
  return Prisma.sql`select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at,
      'minutes', s.minutes, 'room', s.room) order by s.starts_at), '[]')
    from talk_slots s where s.institution_id = r.institution_id and s.round_id = r.id
      and s.conversation_id is null and s.starts_at >= ${tomorrow} and r.closed_at is null
      and not exists (${talkOver(Prisma.sql`r.coach_id`)})`;
}

/** Something else of the coach at the moment of slot `s`. */
export function talkOver(coachId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select from conversations c where c.institution_id = s.institution_id and c.held_on is null
    and (c.coach_id = ${coachId} or c.employee_id = ${coachId})
    and c.planned_for < s.starts_at + make_interval(mins => s.minutes::int)
    and c.planned_for > s.starts_at - interval '1 day' and c.planned_for + ${length} > s.starts_at
    and not exists (select from conversation_cancellations x
      where x.institution_id = c.institution_id and x.conversation_id = c.id)`;
}

/** As findRound, and nobody chooses in it until this transaction ends. */
export async function claimRound(tx: TenantTx, actor: Actor, roundId: string, now: Date) {
  await tx.$queryRaw`select from talk_rounds
    where institution_id = ${actor.institutionId}::uuid and id = ${roundId}::uuid for update`;
  return findRound(tx, actor, roundId, now);
}
