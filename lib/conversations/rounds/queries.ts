import "server-only";

import type { Period } from "@/lib/conversations/rounds/periods/rules";
import { type RoundFacts, roundsPerPage } from "@/lib/conversations/rounds/rules";
import { type FreeSlot, freeSlotsOf } from "@/lib/conversations/rounds/slots/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { withMoments } from "@/lib/platform/together";

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

/** A page of the rounds of a coach, the latest first, with how many have a moment; the last page for who asks for a later one. */
export async function listRounds(tx: TenantTx, { institutionId, personId }: Actor, asked = 1) {
  const total = await tx.talkRound.count({ where: { coachId: personId } });
  const page = Math.min(asked, Math.max(1, Math.ceil(total / roundsPerPage)));
  const rounds = await tx.$queryRaw<ListedRound[]>`
    select r.id::text as id, r.from_day::text as from, r.until_day::text as until, r.choose_by::text as "chooseBy",
      r.closed_at as "closedAt", count(t.student_id)::int as students,
      count(*) filter (where exists (${liveTalkOf(Prisma.sql`t`)}))::int as planned
    from (select * from talk_rounds where institution_id = ${institutionId}::uuid and coach_id = ${personId}::uuid
      order by made_at desc, id desc limit ${roundsPerPage} offset ${(page - 1) * roundsPerPage}) r
    left join talk_round_students t on t.institution_id = r.institution_id and t.round_id = r.id
    group by r.id, r.from_day, r.until_day, r.choose_by, r.closed_at, r.made_at order by r.made_at desc, r.id desc`;
  return { rounds, total, page };
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

/** One round with its students and what is free, or null. One statement. */
export async function findRound(
  tx: TenantTx,
  { institutionId }: Actor,
  roundId: string,
  now: Date,
): Promise<RoundView | null> {
  const today = dayOf(now);
  const [row] = await tx.$queryRaw<RoundView[]>`
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
      (${freeSlotsOf(now)}) as free
    from talk_rounds r where r.institution_id = ${institutionId}::uuid and r.id = ${roundId}::uuid`;
  if (!row) return null;
  return {
    ...row,
    free: row.free.map((slot) => withMoments(slot, "startsAt")),
    students: row.students.map((student) => ({
      ...student,
      talk: student.talk && withMoments(student.talk, "plannedFor"),
    })),
  };
}

/** As findRound, and nobody chooses in it until this transaction ends. */
export async function claimRound(tx: TenantTx, actor: Actor, roundId: string, now: Date) {
  await tx.$queryRaw`select from talk_rounds
    where institution_id = ${actor.institutionId}::uuid and id = ${roundId}::uuid for update`;
  return findRound(tx, actor, roundId, now);
}
