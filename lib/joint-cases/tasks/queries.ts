import "server-only";

import { mayListJointCases } from "@/lib/joint-cases/policy";
import { isThereFor } from "@/lib/joint-cases/queries";
import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Question, question } from "@/lib/platform/together";

/** A case that is talked through today; nothing of what it says. */
export type CaseToday = {
  readonly id: string;
  readonly team: string;
  readonly unit: string;
  readonly startsAt: string;
  readonly on: Day;
};

const mostToday = 5;

/** For Vandaag: cases of this day to which the reader is invited, their own too; null for who works in no team. */
export function casesTodayOf(actor: Actor, now: Date): Question<readonly CaseToday[]> | null {
  if (!mayListJointCases(actor)) return null;
  const inst = Prisma.sql`${actor.institutionId}::uuid`;
  return question<CaseToday>(Prisma.sql`
    select c.id, t.name as team, u.name as unit, c.starts_at as "startsAt", c.held_on::text as "on"
    from joint_cases c
    join teams t on t.institution_id = ${inst} and t.id = c.team_id
    join teams u on u.institution_id = ${inst} and u.id = c.unit_id
    where c.institution_id = ${inst} and c.held_on = ${dayOf(now)}::date and c.shared_at is not null
      and c.withdrawn_at is null and ${isThereFor(actor)}
    order by c.starts_at, c.id limit ${mostToday}`);
}
