import "server-only";

import { asDate, rangeOf } from "@/lib/platform/calendar";
import { done, type Outcome } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import {
  type CalendarChange,
  type CalendarRefusal,
  type CalendarView,
  changeBetween,
  mayHold,
  nameOfWeek,
} from "@/lib/settings/calendar/rules";

/** Keeps the weeks without lessons of a school year in place of what was recorded; returns what that changes. */
export async function changeCalendar(
  tx: TenantTx,
  current: CalendarView,
  next: CalendarView,
): Promise<Outcome<CalendarRefusal, CalendarChange | null>> {
  const verdict = mayHold(next);
  if (!verdict.ok) return verdict;
  const { from, to } = rangeOf(next.schoolYear);
  const inYear = { monday: { gte: asDate(from), lte: asDate(to) } };
  const kept = next.holidays.map(asDate);
  await tx.holidayWeek.deleteMany({ where: { AND: [inYear, { monday: { notIn: kept } }] } });
  await tx.holidayWeek.createMany({
    data: next.holidays.map((monday) => ({ monday: asDate(monday), name: nameOfWeek(monday) })),
    skipDuplicates: true,
  });
  return done(changeBetween(current, next));
}
