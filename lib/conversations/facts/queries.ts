import "server-only";

import {
  type CareerCompetence,
  type Kind,
  type Place,
  privateTopics,
  type Topic,
} from "@/lib/conversations/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

/** That a talk took place, as a student administration can take it over: no word of what was said, and no private topic (O18). */
export type HeldTalk = {
  readonly student: PersonName;
  readonly number: string;
  readonly groupName: string | null;
  readonly heldOn: Day;
  readonly kind: Kind;
  readonly place: Place | null;
  readonly minutes: number | null;
  readonly topics: readonly Topic[];
  readonly competences: readonly CareerCompetence[];
  readonly isConfirmed: boolean;
};

const mostTalks = 5000;

/** The talks of this school year with everybody somebody coaches now, the latest first (P1). One statement. */
export async function listHeldTalks(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  now: Date,
): Promise<readonly HeldTalk[]> {
  const today = dayOf(now);
  const { from } = rangeOf(schoolYearOf(now));
  const here = Prisma.sql`institution_id = ${institutionId}::uuid`;
  return tx.$queryRaw<HeldTalk[]>`
    select ${personNameOf(Prisma.sql`p`)} as student, s.student_number as number, c.held_on::text as "heldOn", c.kind, c.place,
      c.duration_minutes as minutes,
      (select e.group_name from enrolments e where e.${here} and e.student_id = c.student_id
        order by e.ends_on desc nulls first, e.starts_on desc limit 1) as "groupName",
      array(select t.topic from conversation_topics t where t.${here} and t.conversation_id = c.id
        and t.topic <> all(${[...privateTopics]}::text[]) order by 1) as topics,
      array(select m.competence from conversation_competences m where m.${here} and m.conversation_id = c.id order by 1) as competences,
      exists (select from conversation_confirmations k where k.${here} and k.conversation_id = c.id
        and k.person_id = c.student_id) as "isConfirmed"
    from coach_assignments a
    join conversations c on c.${here} and c.student_id = a.student_id and c.held_on between ${from}::date and ${today}::date
    join students s on s.${here} and s.person_id = a.student_id
    join people p on p.${here} and p.id = a.student_id
    where a.${here} and a.coach_id = ${personId}::uuid and ${coachesOn(Prisma.sql`a`, today)}
    order by c.held_on desc, p.sort_name, c.id limit ${mostTalks}`;
}
