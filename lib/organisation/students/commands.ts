import "server-only";

import { type Candidate, mayBeHandedOver, mayGetFirstCoach } from "@/lib/organisation/students/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

type Guided = { readonly id: string; readonly coachId: string | null };

/** Gives a student without a coach one from today on; a first coach who was to begin later is taken back. */
export async function assignCoach(tx: TenantTx, student: Guided, candidate: Candidate, now: Date) {
  const verdict = mayGetFirstCoach(currentOf(student), candidate);
  if (!verdict.ok) return verdict;
  if (candidate) await startAssignment(tx, student.id, candidate.personId, now);
  return allowed;
}

/**
 * Ends an assignment with its successor, in one transaction: once a coach, never without (O15). Talks
 * that still have to be held or recorded go to the new coach, who alone can record them from now on.
 */
export async function handOverCoach(tx: TenantTx, student: Guided, candidate: Candidate, now: Date) {
  const verdict = mayBeHandedOver(currentOf(student), candidate);
  if (!verdict.ok) return verdict;
  if (!candidate) return allowed;
  await startAssignment(tx, student.id, candidate.personId, now);
  await tx.$executeRaw`
    update conversations c set coach_id = ${candidate.personId}::uuid, version = version + 1
    where c.student_id = ${student.id}::uuid and c.held_on is null
      and not exists (select from conversation_cancellations x
        where x.institution_id = c.institution_id and x.conversation_id = c.id)`;
  return allowed;
}

function currentOf({ coachId }: Guided) {
  return coachId === null ? null : { coachId };
}

/** Who is named today begins today: the coach of now ends, and whatever was dated ahead does not happen. */
async function startAssignment(tx: TenantTx, studentId: string, coachId: string, now: Date) {
  const [id, today] = [newId(), dayOf(now)];
  await tx.$executeRaw`
    update coach_assignments a set ends_on = greatest(a.starts_on, ${later(today, { days: -1 })}::date),
      ended_because = 'handed-over', successor_id = ${id}::uuid
    where a.student_id = ${studentId}::uuid and ${coachesOn(Prisma.sql`a`, today)}`;
  await tx.$executeRaw`
    delete from coach_assignments where student_id = ${studentId}::uuid and starts_on > ${today}::date`;
  const data = { id, studentId, coachId, startsOn: asDate(today) };
  await tx.coachAssignment.create({ data, select: { id: true } });
}
