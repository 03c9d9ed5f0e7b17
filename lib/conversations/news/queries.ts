import "server-only";

import { toPrepareUntil } from "@/lib/conversations/agenda/rules";
import { coachOfTalk, isWithIntaker } from "@/lib/conversations/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf, later, momentOf } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import { type Question, question, withMoments } from "@/lib/platform/together";

/** What the other of the two did with a talk, and the reader did not look at yet. */
export type TalkNewsView = {
  readonly kind: "planned" | "moved" | "off";
  readonly talkId: string;
  /** The other of the two. */
  readonly name: PersonName;
  /** When it was to be, as far as the reader knew. */
  readonly was: Date;
  readonly at: Date;
  readonly room: string;
};

const mostNews = 10;

/**
 * For Vandaag: talks that were planned, moved or called off by the other, until the reader looked at them or their day is over. What
 * is planned within days is asked to be prepared instead.
 */
export function talkNewsOf(actor: Actor, now: Date): Question<readonly TalkNewsView[]> {
  const today = dayOf(now);
  const [inst, me] = [Prisma.sql`${actor.institutionId}::uuid`, Prisma.sql`${actor.personId}::uuid`];
  const isStudent = actor.kind === "student";
  const mine = isStudent
    ? Prisma.sql`c.student_id = ${me}`
    : Prisma.sql`${coachOfTalk(today)} = ${me} and (${isWithIntaker(today)} or exists (select from coach_assignments a
        where a.institution_id = c.institution_id and a.student_id = c.student_id and a.coach_id = ${me}
          and ${coachesOn(Prisma.sql`a`, today)}))`;
  const other = isStudent ? coachOfTalk(today) : Prisma.sql`c.student_id`;
  const isPlanned = Prisma.sql`(n.was_for is null)`;
  const rows = Prisma.sql`
    select * from (
      select case when x.conversation_id is not null then 'off' when ${isPlanned} then 'planned' else 'moved' end as kind,
        c.id::text as "talkId", ${personNameById(inst, other)} as name, coalesce(n.was_for, c.planned_for) as was,
        c.planned_for as at, c.room
      from talk_news n
      join conversations c on c.institution_id = n.institution_id and c.id = n.conversation_id
      left join conversation_cancellations x on x.institution_id = c.institution_id and x.conversation_id = c.id
      where n.institution_id = ${inst} and n.person_id = ${me} and c.held_on is null and ${mine}
    ) news
    where case kind
      when 'off' then greatest(was, at) >= ${momentOf(today, "00:00")}
      when 'moved' then at > ${now} and at <> was
      else at >= ${momentOf(later(toPrepareUntil(now), { days: 1 }), "00:00")} and not exists (
        select from conversation_preparations p where p.institution_id = ${inst}
          and p.conversation_id = news."talkId"::uuid and p.author_id = ${me}) end
    order by at, "talkId" limit ${mostNews}`;
  return question(rows, (found: readonly TalkNewsView[]) =>
    found.map((row) => withMoments(row, "was", "at")),
  );
}
