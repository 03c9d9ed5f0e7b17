import "server-only";

import { endCoachingOfLeavers } from "@/lib/organisation/students/leaving/commands";
import {
  type Candidate,
  mayBeAnswered,
  mayBeHandedOver,
  mayGetFirstCoach,
  type Succession,
} from "@/lib/organisation/students/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, standsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TrailNote } from "@/lib/platform/trail";

type Guided = { readonly id: string; readonly coachId: string | null };
type Named = { readonly coach: Candidate; readonly namedBy: string };

/** Gives a student without a coach one from today on, also after one who left; who was to begin later is taken back. */
export async function assignCoach(tx: TenantTx, student: Guided, { coach, namedBy }: Named, now: Date) {
  const verdict = mayGetFirstCoach(currentOf(student), coach);
  if (!verdict.ok) return verdict;
  if (coach) await startAssignment(tx, { studentId: student.id, coachId: coach.personId, namedBy }, now);
  return allowed;
}

/** Ends an assignment with its successor, in one transaction: once a coach, never without (O15). */
export async function handOverCoach(tx: TenantTx, student: Guided, { coach, namedBy }: Named, now: Date) {
  const verdict = mayBeHandedOver(currentOf(student), coach);
  if (!verdict.ok) return verdict;
  if (!coach) return allowed;
  await startAssignment(tx, { studentId: student.id, coachId: coach.personId, namedBy }, now);
  return allowed;
}

/** What the trail tells of a student who was handed over. */
export function noteHandedOver({ id, coachId: formerCoachId }: Guided, coachId: string): TrailNote {
  const details = { coachId, formerCoachId: formerCoachId ?? "" };
  return { verb: "hand-over-coach", entity: "student", entityId: id, subjectPersonId: id, details };
}

type Followed = { readonly id: string; readonly coachId: string | null; readonly coach: Succession | null };

/** The student opens what earlier coaches recorded to the present one, or closes it; at once, and as often as they like. */
export async function answerHandover(tx: TenantTx, student: Followed, opens: boolean, now: Date) {
  const verdict = mayBeAnswered(student.coach);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`
    update coach_assignments a set opens_earlier = ${opens}, answered_at = ${now}
    where a.institution_id = current_institution() and a.student_id = ${student.id}::uuid
      and ${coachesOn(Prisma.sql`a`, dayOf(now))}`;
  return allowed;
}

function currentOf({ coachId }: Guided) {
  return coachId === null ? null : { coachId };
}

type Start = { readonly studentId: string; readonly coachId: string; readonly namedBy: string };

/**
 * Who is named today begins today: the coach of now ends, or the one who left, and whatever was dated ahead does not
 * happen. Who names themselves reads nothing from before until the student says so: nobody opens content for their own
 * eyes (6.3). Talks that still have to be held or recorded go to the new coach, who alone can record them from now on; an
 * intake stays with its intaker.
 */
async function startAssignment(tx: TenantTx, { studentId, coachId, namedBy }: Start, now: Date) {
  const [id, today] = [newId(), dayOf(now)];
  await endCoachingOfLeavers(tx, today, studentId);
  const closed = await findClosedBefore(tx, { studentId, coachId });
  await tx.$executeRaw`
    update coach_assignments a set ends_on = greatest(a.starts_on, ${later(today, { days: -1 })}::date),
      ended_because = 'handed-over', successor_id = ${id}::uuid
    where a.institution_id = current_institution() and a.student_id = ${studentId}::uuid
      and ${standsOn(Prisma.sql`a`, today)}`;
  await tx.$executeRaw`
    delete from coach_assignments where institution_id = current_institution()
      and student_id = ${studentId}::uuid and starts_on > ${today}::date`;
  const say = closed ?? { opensEarlier: namedBy !== coachId, answeredAt: null };
  const data = { id, studentId, coachId, assignedById: namedBy, ...say, startsOn: asDate(today) };
  await tx.coachAssignment.create({ data, select: { id: true } });
  await tx.$executeRaw`
    update conversations c set coach_id = ${coachId}::uuid, version = version + 1
    where c.institution_id = current_institution() and c.student_id = ${studentId}::uuid and c.held_on is null
      and not (c.kind = 'intake' and is_with_intaker(c.id, ${today}::date))
      and not exists (select from conversation_cancellations x
        where x.institution_id = c.institution_id and x.conversation_id = c.id)`;
}

type Say = { readonly opensEarlier: boolean; readonly answeredAt: Date | null };

/** What was closed for this coach the last time they guided the student: going round by another coach opens nothing. */
async function findClosedBefore(
  tx: TenantTx,
  where: { studentId: string; coachId: string },
): Promise<Say | null> {
  const last = await tx.coachAssignment.findFirst({
    where,
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: { opensEarlier: true, answeredAt: true },
  });
  return last && !last.opensEarlier ? last : null;
}
