import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Question, question } from "@/lib/platform/together";

/** What the employee has to read, answer or sign. */
export type WaitingAppraisal = {
  readonly id: string;
  readonly what: "invited" | "passage" | "sign";
  readonly leader: PersonName;
  readonly plannedOn: Day;
};

const mostShown = 10;

/** For the employee's own Vandaag: an invitation to read, a request for a quote, a text to sign. */
export function waitingAppraisalsOf({
  kind,
  institutionId,
  personId,
}: Actor): Question<readonly WaitingAppraisal[]> | null {
  if (kind !== "staff") return null;
  const isAsked = Prisma.sql`exists (select from appraisal_passages q
    where q.institution_id = ${institutionId}::uuid and q.appraisal_id = a.id and q.answer is null)`;
  return question<WaitingAppraisal>(Prisma.sql`
    select a.id::text as id, w.what, ${personNameOf(Prisma.sql`l`)} as leader, a.planned_on::text as "plannedOn"
    from appraisals a
    join people l on l.institution_id = ${institutionId}::uuid and l.id = a.leader_id
    cross join lateral (values ('sign', a.laid_at is not null and a.response is null),
      ('passage', a.laid_at is null and a.called_off_at is null and ${isAsked}),
      ('invited', a.laid_at is null and a.called_off_at is null and a.invitation_read_at is null)) w (what, waits)
    where a.institution_id = ${institutionId}::uuid and a.employee_id = ${personId}::uuid and w.waits
    order by a.planned_on, a.id limit ${mostShown}`);
}
