import "server-only";

import { randomBytes } from "node:crypto";
import { monthsValid } from "@/lib/calendars/rules";
import type { CalendarInput } from "@/lib/calendars/schema";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf, later, momentOf } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { endLinks, keepLinks } from "@/lib/platform/personal-link";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Makes the secret address of one's calendar, in the place of the one there was; it is returned once and kept nowhere. */
export async function makeCalendar(context: WorkContext, chosen: CalendarInput) {
  const { tx, actor, now } = context;
  await endCalendar(context);
  const [id, token] = [newId(), randomBytes(24).toString("base64url")];
  const expiresAt = momentOf(later(dayOf(now), { months: monthsValid }), "00:00");
  const data = { id, ...chosen, personId: actor.personId, madeAt: now, expiresAt };
  await tx.calendarAddress.create({ data, select: { id: true } });
  await keepLinks(tx, [{ token, recordId: id, expiresAt }]);
  return done({ addressId: id, address: `${env().PUBLIC_URL}/r/agenda/${token}` });
}

/** Changes what stands in one's calendar; its address stays. Refuses when there is none. */
export async function changeCalendar(
  { tx, actor, now }: WorkContext,
  chosen: CalendarInput,
): Promise<Outcome<"no-calendar">> {
  const where = { personId: actor.personId, expiresAt: { gt: now } };
  const { count } = await tx.calendarAddress.updateMany({ where, data: chosen });
  return count > 0 ? allowed : refused("no-calendar");
}

/** Ends the address of one's calendar: with the next look it is as if it never was. */
export async function endCalendar({ tx, actor }: WorkContext) {
  await endCalendarOf(tx, actor.institutionId, actor.personId);
  return allowed;
}

/** Ends the address of somebody's calendar, with their access to all else. */
export async function endCalendarOf(
  tx: TenantTx,
  institution: InstitutionId,
  personId: string,
): Promise<void> {
  const owned = await tx.$queryRaw<{ id: string }[]>`
    delete from calendar_addresses where institution_id = ${institution}::uuid
      and person_id = ${personId}::uuid returning id::text`;
  await endLinks(
    tx,
    owned.map(({ id }) => id),
  );
}

/** Forgets calendars whose address is over. */
export async function forgetCalendars(tx: TenantTx, institution: InstitutionId, now: Date): Promise<void> {
  await tx.$executeRaw`
    delete from calendar_addresses where institution_id = ${institution}::uuid and expires_at <= ${now}`;
}
