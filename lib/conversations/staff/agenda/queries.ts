import "server-only";

import type { StaffDoer } from "@/lib/conversations/staff/agreements/rules";
import { stillHeldBy } from "@/lib/conversations/staff/holders/queries";
import { schoolYearsKept } from "@/lib/conversations/staff/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later, momentOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Question, question } from "@/lib/platform/together";

/** What talks with staff ask of somebody: facts only, so that showing it opens no content. */
export type StaffTalkTask = {
  readonly kind: "today" | "prepare" | "record" | "confirm" | "agreement" | "answer";
  /** Of the talk, the agreement or the request. */
  readonly id: string;
  readonly talkId: string;
  /** The other of the two. */
  readonly name: PersonName;
  readonly at: string | null;
  readonly on: Day | null;
  readonly doer: StaffDoer | null;
};

const aheadDays = 7;

/**
 * For Vandaag: talks to prepare, record or read, agreements that are one's own to do, and what waits for an answer. Who
 * holds a talk no more is asked nothing about it, and nobody reads what is not kept any longer.
 */
export function staffTalkTasksOf(actor: Actor, now: Date): Question<readonly StaffTalkTask[]> | null {
  if (actor.kind !== "staff") return null;
  const inst = Prisma.sql`${actor.institutionId}::uuid`;
  const me = Prisma.sql`${actor.personId}::uuid`;
  const today = dayOf(now);
  const until = later(today, { days: aheadDays });
  const kept = rangeOf(schoolYearOf(now) - schoolYearsKept).from;
  const tomorrow = momentOf(later(today, { days: 1 }), "00:00");
  return question<StaffTalkTask>(Prisma.sql`
    with still_held as materialized (${stillHeldBy(actor, now)}
    ), mine as (
      select c.* from conversations c where c.institution_id = ${inst} and c.employee_id = ${me}
      union all
      select c.* from conversations c join still_held h on h.employee_id = c.employee_id and h.kind = c.kind
      where c.institution_id = ${inst} and c.coach_id = ${me}
    ), ahead as (
      select m.* from mine m where m.held_on is null and m.planned_for < ${momentOf(later(until, { days: 1 }), "00:00")}
        and not exists (select from conversation_cancellations x where x.institution_id = ${inst} and x.conversation_id = m.id)
    ), tasks as (
      select case when a.planned_for <= ${now} then 'record' when a.planned_for < ${tomorrow} then 'today' else 'prepare' end as kind,
        a.id, a.id as talk_id, a.employee_id, a.coach_id, a.planned_for as at, null::date as on_day, null as doer
      from ahead a
      where case when a.planned_for <= ${now} then a.coach_id = ${me} when a.planned_for < ${tomorrow} then true
        else not exists (select from conversation_preparations p where p.institution_id = ${inst}
          and p.conversation_id = a.id and p.author_id = ${me} and p.released_at is not null) end
      union all
      select 'confirm', m.id, m.id, m.employee_id, m.coach_id, null, m.held_on, null from mine m
      where m.employee_id = ${me} and m.held_on >= ${kept}::date and not exists (select from conversation_confirmations k
        where k.institution_id = ${inst} and k.conversation_id = m.id and k.person_id = ${me})
      union all
      select 'agreement', g.id, m.id, m.employee_id, m.coach_id, null, g.due_on, g.doer
      from mine m join agreements g on g.institution_id = ${inst} and g.conversation_id = m.id
      where g.settlement is null and g.due_on <= ${until}::date
        and g.doer = case when m.employee_id = ${me} then 'employee' else 'holder' end
      union all
      select 'answer', r.id, m.id, m.employee_id, m.coach_id, null, r.answer_by, null
      from mine m join conversation_requests r on r.institution_id = ${inst} and r.conversation_id = m.id
      where m.coach_id = ${me} and r.answer is null
    )
    select t.kind, t.id::text as id, t.talk_id::text as "talkId", t.at, t.on_day::text as "on", t.doer,
      ${personNameById(inst, Prisma.sql`case when t.employee_id = ${me} then t.coach_id else t.employee_id end`)} as name
    from tasks t order by coalesce(t.on_day, (t.at at time zone 'Europe/Amsterdam')::date), t.id limit 40`);
}
