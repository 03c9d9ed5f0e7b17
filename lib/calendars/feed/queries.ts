import "server-only";

import { writeCalendar } from "@/lib/calendars/files";
import { entryOf } from "@/lib/calendars/labels";
import { mayUseCalendar } from "@/lib/calendars/policy";
import { findOwner, listPlanned } from "@/lib/calendars/queries";
import { claimTurn } from "@/lib/platform/attempts";
import { env } from "@/lib/platform/env";
import { loadMessages } from "@/lib/platform/messages";
import { findHolder } from "@/lib/platform/personal-link";
import { findActor } from "@/lib/platform/relations";
import { withTenant } from "@/lib/platform/tenancy";

/**
 * The calendar a secret address opens, as a file, read as its owner reads Koers today; null when the address never was,
 * was ended or is over, its owner left, or it is asked for too often. All of these look the same from outside.
 */
export async function findCalendarFile(token: string, now: Date): Promise<string | null> {
  // A program goes on asking for an address that is over; that may not close the links of whoever shares its network.
  const holder = await findHolder(token, null);
  if (!holder) return null;
  const { institutionId, recordId } = holder;
  const owner = await withTenant(institutionId, (tx) => findOwner(tx, institutionId, recordId, now));
  if (!owner || !(await claimTurn("calendar", recordId))) return null;
  const { personId, slug, institutionName: name, locale, isNeutral, hasPlanDays } = owner;
  const actor = await findActor({ institutionId, slug, name, personId }, now);
  if (!actor || !mayUseCalendar(actor)) return null;
  const planned = await withTenant(institutionId, (tx) => listPlanned(tx, actor, { hasPlanDays, now }), {
    personId,
  });
  const { PUBLIC_URL: publicUrl } = env();
  const { calendars: texts } = await loadMessages(locale, actor.idiom);
  const how = { locale, texts, isNeutral, home: `${publicUrl}/${slug}` };
  const lines = planned.map((each) => ({ ...entryOf(each, how), planned: each }));
  return writeCalendar(lines, { name: texts.name, publicUrl, now });
}
