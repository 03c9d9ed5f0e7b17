import "server-only";

import { mayBeSaid } from "@/lib/plans/personal/hours/rules";
import { type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { allowed } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Keeps how many hours somebody says they have in a year; null lets what follows from the contract hold again. */
export async function setOwnHours(
  { tx, actor, now }: WorkContext,
  schoolYear: SchoolYear,
  minutes: number | null,
) {
  const verdict = mayBeSaid(schoolYear, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const { personId } = actor;
  if (minutes === null) await tx.personalYearHours.deleteMany({ where: { personId, schoolYear } });
  else
    await tx.$executeRaw`
      insert into personal_year_hours (person_id, school_year, minutes)
      values (${personId}::uuid, ${schoolYear}, ${minutes})
      on conflict (institution_id, person_id, school_year) do update set minutes = excluded.minutes,
        version = personal_year_hours.version + 1`;
  return allowed;
}
