import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CountingCard } from "@/components/settings/counting-card";
import { MinimumChanges } from "@/components/settings/minimum-changes";
import { MinimumList } from "@/components/settings/minimum-list";
import { MinimumsForm } from "@/components/settings/minimums-form";
import { ScheduleCard } from "@/components/settings/schedule-card";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { teachingWeeks } from "@/lib/conversations/coverage/rules";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { findCalendar } from "@/lib/settings/calendar/queries";
import { scheduleOf } from "@/lib/settings/calendar/rules";
import { findCounting } from "@/lib/settings/counting/queries";
import { mayChangeSettings, mayReadSettings } from "@/lib/settings/policy";
import { findSettings, listMinimumChanges } from "@/lib/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const { actor, settings, counting, calendar, told, today } = await read(async ({ tx, actor, now }) => {
    if (!mayReadSettings(actor)) notFound();
    const settings = await findSettings(tx, actor.institutionId);
    const counting = await findCounting(tx, actor.institutionId);
    const calendar = await findCalendar(tx, actor.institutionId, schoolYearOf(now));
    const told = await listMinimumChanges(tx, actor.institutionId);
    return { actor, settings, counting, calendar, told, today: dayOf(now) };
  });
  const t = await getTranslations("settings");
  const mayChange = mayChangeSettings(actor);
  const weeks = teachingWeeks(calendar.schoolYear, calendar.holidays);
  const schedule = scheduleOf({ weeks, minimum: settings.requiredTalks }, today);
  return (
    <SettingsFrame slug={actor.institution.slug} part="minimums" mayChange={mayChange}>
      <div className="stack">
        <div className="columns">
          <div className="stack">
            <CardSection title={t("minimums.title")}>
              <Words of={["settings"]}>
                {mayChange ? (
                  <MinimumsForm settings={settings} submission={newId()} />
                ) : (
                  <MinimumList minimums={settings} />
                )}
              </Words>
            </CardSection>
            <CountingCard said={counting} submission={newId()} mayChange={mayChange} />
          </div>
          <div>
            <ScheduleCard schedule={schedule} />
          </div>
        </div>
        <MinimumChanges told={told} />
      </div>
    </SettingsFrame>
  );
}
