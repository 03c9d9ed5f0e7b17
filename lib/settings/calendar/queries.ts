import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, asDay, rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type CalendarChange, type CalendarView, changesIn } from "@/lib/settings/calendar/rules";
import { claimSettings, listEvents, type Told } from "@/lib/settings/queries";

/** The weeks without lessons an institution recorded for a school year. */
export async function findCalendar(
  tx: TenantTx,
  institutionId: InstitutionId,
  schoolYear: SchoolYear,
): Promise<CalendarView> {
  const { from, to } = rangeOf(schoolYear);
  const rows = await tx.holidayWeek.findMany({
    where: { institutionId, monday: { gte: asDate(from), lte: asDate(to) } },
    select: { monday: true },
    orderBy: { monday: "asc" },
    take: 60,
  });
  return { schoolYear, holidays: rows.map(({ monday }) => asDay(monday)) };
}

/** As findCalendar, while nobody else can save one until this transaction ends. */
export async function claimCalendar(
  tx: TenantTx,
  institutionId: InstitutionId,
  schoolYear: SchoolYear,
): Promise<CalendarView> {
  await claimSettings(tx, institutionId);
  return findCalendar(tx, institutionId, schoolYear);
}

/** Who changed which school year when, and what that did: newest first. */
export async function listCalendarChanges(
  tx: TenantTx,
  institutionId: InstitutionId,
): Promise<Told<CalendarChange>[]> {
  const events = await listEvents(tx, institutionId, "change-calendar");
  return events.map(({ details, ...rest }) => ({ ...rest, changes: changesIn(details) }));
}
