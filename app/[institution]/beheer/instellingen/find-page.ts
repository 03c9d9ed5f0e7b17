import { teachingWeeks } from "@/lib/conversations/coverage/rules";
import { findRecording } from "@/lib/conversations/recording/queries";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { findCalendar } from "@/lib/settings/calendar/queries";
import { scheduleOf } from "@/lib/settings/calendar/rules";
import { findCounting } from "@/lib/settings/counting/queries";
import { mayReadSettings } from "@/lib/settings/policy";
import { findSettings, listMinimumChanges } from "@/lib/settings/queries";

/** What the institution counts with, since when, and what follows from it today; null for who may not read it. */
export async function findPage({ tx, actor, now }: Reading) {
  if (!mayReadSettings(actor)) return null;
  const settings = await findSettings(tx, actor.institutionId);
  const counting = await findCounting(tx, actor.institutionId);
  const calendar = await findCalendar(tx, actor.institutionId, schoolYearOf(now));
  const told = await listMinimumChanges(tx, actor.institutionId);
  const weeks = teachingWeeks(calendar.schoolYear, calendar.holidays);
  const schedule = scheduleOf({ weeks, minimum: settings.requiredTalks }, dayOf(now));
  const recording = await findRecording(tx, actor, now);
  return { actor, settings, counting, told, schedule, recording };
}
