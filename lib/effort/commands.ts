import "server-only";

import type { EffortPart } from "@/lib/effort/parts/rules";
import { changedIn, type EffortRecord, isNothing, mayBeNoted, type Noted } from "@/lib/effort/rules";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";
import { recordWrites } from "@/lib/platform/trail";

type Noting = { readonly part: EffortPart; readonly records: readonly EffortRecord[] };

/** Keeps how far students are with a part: only what changed. Each change leaves an event of the student it is about. */
export async function noteEffort(
  { tx, actor, now }: WorkContext,
  { part, records }: Noting,
  noted: readonly Noted[],
) {
  const verdict = mayBeNoted(part, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const changed = changedIn(noted, records);
  const [gone, kept] = [changed.filter(isNothing), changed.filter((one) => !isNothing(one))];
  const idsOf = (some: readonly Noted[]) => some.map(({ studentId }) => studentId);
  await tx.effortRecord.deleteMany({ where: { partId: part.id, studentId: { in: idsOf(gone) } } });
  await tx.$executeRaw`
    insert into effort_records (part_id, student_id, state, note, noted_on, noted_by_id)
    select ${part.id}::uuid, kept.student_id, kept.state, kept.note, ${dayOf(now)}::date, ${actor.personId}::uuid
    from unnest(${idsOf(kept)}::uuid[], ${kept.map(({ state }) => state)}::text[], ${kept.map(({ note }) => note)}::text[])
      as kept(student_id, state, note)
    on conflict (institution_id, part_id, student_id) do update set state = excluded.state, note = excluded.note,
      noted_on = excluded.noted_on, noted_by_id = excluded.noted_by_id`;
  await recordWrites(
    tx,
    actor.personId,
    changed.map(({ studentId, state }) => ({
      ...{ verb: "note-effort", entity: "effort-part", entityId: part.id, subjectPersonId: studentId },
      details: { state },
    })),
  );
  return done({ changed: changed.length });
}

/** Removes what was noted of students who left long enough ago; what was asked of them stays. */
export async function forgetRecords(tx: TenantTx, studentIds: readonly string[]): Promise<void> {
  await tx.effortRecord.deleteMany({ where: { studentId: { in: [...studentIds] } } });
}
