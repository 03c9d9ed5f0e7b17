import "server-only";

import { isUnrecorded } from "@/lib/conversations/queries";
import { dayOf, later, momentOf } from "@/lib/platform/calendar";
import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

/** A moment of a round that can still be chosen. */
export type FreeSlot = {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly room: string;
};

/** What a talk takes of a coach's time when nobody said how long, in minutes: the institution's norm. */
const norm = Prisma.sql`(select f.talk_minutes from institution_settings f where f.institution_id = c.institution_id)`;

/** How long a talk usually takes here, in minutes (N9). */
export function usualLengthOf({ institutionId }: Pick<Actor, "institutionId">): Question<number> {
  const rows = Prisma.sql`select f.talk_minutes::int as minutes from institution_settings f
    where f.institution_id = ${institutionId}::uuid`;
  return question(rows, ([row]: readonly { minutes: number }[]) => {
    if (!row) throw new Error("An institution without settings.");
    return row.minutes;
  });
}

/** How long talk `c` is planned to take. */
export const talkLength = Prisma.sql`make_interval(mins => coalesce(c.planned_minutes, ${norm})::int)`;

/** Whether slot `s` of round `r` can be chosen: from tomorrow on, nobody has it, and its coach has no other talk then. */
export function isFree(now: Date): Prisma.Sql {
  const tomorrow = momentOf(later(dayOf(now), { days: 1 }), "00:00");
  return Prisma.sql`(s.conversation_id is null and s.starts_at >= ${tomorrow} and r.closed_at is null and not exists (
    select from conversations c where c.institution_id = s.institution_id and ${isUnrecorded}
      and (c.coach_id = r.coach_id or c.employee_id = r.coach_id)
      and c.planned_for < s.starts_at + make_interval(mins => s.minutes::int)
      and c.planned_for > s.starts_at - interval '1 day' and c.planned_for + ${talkLength} > s.starts_at))`;
}

/** The moments of round `r` that can be chosen, in order, as one JSON value. */
export function freeSlotsOf(now: Date): Prisma.Sql {
  return Prisma.sql`select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at,
      'minutes', s.minutes, 'room', s.room) order by s.starts_at), '[]')
    from talk_slots s where s.institution_id = r.institution_id and s.round_id = r.id and ${isFree(now)}`;
}

/** Whether somebody has another talk, with a student or with staff, while this one of theirs takes its time. */
export async function isOverAnother(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  talkId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isOver: boolean }[]>`
    with own as (select c.id, c.planned_for as starts_at, c.planned_for + ${talkLength} as ends_at
      from conversations c where c.institution_id = ${institutionId}::uuid and c.id = ${talkId}::uuid)
    select exists (select from own join conversations c on c.institution_id = ${institutionId}::uuid and c.id <> own.id
      and (c.coach_id = ${personId}::uuid or c.employee_id = ${personId}::uuid) and ${isUnrecorded}
      and c.planned_for < own.ends_at and c.planned_for > own.starts_at - interval '1 day'
      and c.planned_for + ${talkLength} > own.starts_at) as "isOver"`;
  return row?.isOver ?? false;
}
