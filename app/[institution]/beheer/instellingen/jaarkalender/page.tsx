import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CalendarChanges } from "@/components/settings/calendar-changes";
import { CalendarView } from "@/components/settings/calendar-view";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { findCalendar, listCalendarChanges } from "@/lib/settings/calendar/queries";
import { yearsToArrange } from "@/lib/settings/calendar/rules";
import { calendarQuery } from "@/lib/settings/calendar/schema";
import { mayChangeSettings, mayReadSettings } from "@/lib/settings/policy";
import { findSettings } from "@/lib/settings/queries";

type Props = { readonly searchParams: Promise<Record<string, string>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tabs.calendar") };
}

export default async function CalendarPage({ searchParams }: Props) {
  const { jaar } = calendarQuery.parse(await searchParams);
  const { actor, settings, calendar, told, now } = await read(async ({ tx, actor, now }) => {
    if (!mayReadSettings(actor)) notFound();
    const present = schoolYearOf(now);
    const year = yearsToArrange(present).find((one) => one === jaar) ?? present;
    const settings = await findSettings(tx, actor.institutionId);
    const calendar = await findCalendar(tx, actor.institutionId, year);
    return { actor, settings, calendar, told: await listCalendarChanges(tx, actor.institutionId), now };
  });
  const { slug } = actor.institution;
  const mayChange = mayChangeSettings(actor);
  return (
    <SettingsFrame slug={slug} part="calendar" mayChange={mayChange}>
      <div className="stack">
        <CalendarView
          {...{ slug, calendar, mayChange }}
          minimum={settings.requiredTalks}
          present={schoolYearOf(now)}
          today={dayOf(now)}
        />
        <CalendarChanges told={told} />
      </div>
    </SettingsFrame>
  );
}
