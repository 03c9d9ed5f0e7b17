import "server-only";

import { type Candidate, mayBeHandedOver, mayGetFirstCoach } from "@/lib/organisation/students/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

type Guided = { readonly id: string; readonly coachId: string | null };

/** Gives a student their first coach. Refuses when there is one already. */
export async function assignCoach(tx: TenantTx, student: Guided, candidate: Candidate, now: Date) {
  const verdict = mayGetFirstCoach(currentOf(student), candidate);
  if (!verdict.ok) return verdict;
  if (candidate) await startAssignment(tx, newId(), student.id, candidate.personId, now);
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
  const successorId = newId();
  await tx.$executeRaw`
    update coach_assignments set ends_on = greatest(starts_on, ${later(dayOf(now), { days: -1 })}::date),
      ended_because = 'handed-over', successor_id = ${successorId}::uuid
    where student_id = ${student.id}::uuid and ends_on is null`;
  await startAssignment(tx, successorId, student.id, candidate.personId, now);
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

async function startAssignment(tx: TenantTx, id: string, studentId: string, coachId: string, now: Date) {
  const data = { id, studentId, coachId, startsOn: asDate(dayOf(now)) };
  await tx.coachAssignment.create({ data, select: { id: true } });
}
