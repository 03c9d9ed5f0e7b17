import "server-only";

import { byTurn } from "@/lib/conversations/caseload/rules";
import { listProgress, type StudentProgress } from "@/lib/conversations/coverage/queries";
import { hoursOf } from "@/lib/conversations/hours/queries";
import type { MentorHour } from "@/lib/conversations/hours/rules";
import { isUnrecorded } from "@/lib/conversations/queries";
import { type Period, usualPeriod } from "@/lib/conversations/rounds/periods/rules";
import { liveTalkOf } from "@/lib/conversations/rounds/queries";
import { talkLength } from "@/lib/conversations/rounds/slots/queries";
import { type Busy, type Slot, slotsIn } from "@/lib/conversations/rounds/slots/rules";
import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf, later, momentOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { withMoments } from "@/lib/platform/together";

/** Talks of a coach that are still to be held, of students and of staff. */
function talksAhead({ institutionId, personId }: Actor): Prisma.Sql {
  return Prisma.sql`conversations c where c.institution_id = ${institutionId}::uuid and ${isUnrecorded}
    and c.planned_for is not null and (c.coach_id = ${personId}::uuid or c.employee_id = ${personId}::uuid)`;
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

type BasisRow = Pick<RoundBasis, "hours" | "busy"> & { readonly asked: readonly string[] };

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
        (select c.planned_for as from, c.planned_for + ${talkLength} as until from ${talksAhead(actor)}
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
  return {
    period,
    students: byTurn(students),
    weeks: frame.weeks,
    hours: row?.hours ?? [],
    busy: (row?.busy ?? []).map((busy) => withMoments(busy, "from", "until")),
    asked: new Set(row?.asked),
  };
}

/** The first moment of the reader's hours in the weeks that come which nothing else is planned in; null without one. */
export async function findFirstFree(tx: TenantTx, actor: Actor, now: Date): Promise<Slot | null> {
  const basis = await findBasis(tx, actor, { from: later(dayOf(now), { days: 1 }), until: null }, now);
  return slotsIn(basis.hours, basis, now)[0] ?? null;
}
