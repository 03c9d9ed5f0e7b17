import { useTranslations } from "next-intl";
import { CalendarForm } from "@/components/settings/calendar-form";
import { PeriodCard } from "@/components/settings/period-card";
import { ScheduleCard } from "@/components/settings/schedule-card";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { teachingWeeks, weeksOf } from "@/lib/conversations/coverage/rules";
import { type Day, type SchoolYear, schoolYearLabel } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import {
  type CalendarView as Calendar,
  editionOf,
  holidaysOf,
  scheduleOf,
  yearsToArrange,
} from "@/lib/settings/calendar/rules";

type Props = {
  slug: string;
  calendar: Calendar;
  minimum: number;
  mayChange: boolean;
  present: SchoolYear;
  today: Day;
};

/** The weeks of one school year, what follows from them, and the way to the other year. */
export function CalendarView({ slug, calendar, minimum, mayChange, present, today }: Props) {
  const t = useTranslations("settings.calendar");
  const { schoolYear, holidays: recorded } = calendar;
  const holidays = holidaysOf(calendar);
  const isOwn = recorded.length > 0;
  const weeks = teachingWeeks(schoolYear, recorded);
  const all = weeksOf(schoolYear);
  const addressOf = (year: SchoolYear) => `/${slug}/beheer/instellingen/jaarkalender?jaar=${year}`;
  const year = schoolYearLabel(schoolYear);
  const other = yearsToArrange(present)
    .filter((one) => one !== schoolYear)
    .map((one) => (
      <Link key={one} href={addressOf(one)}>
        {t("otherYear", { year: schoolYearLabel(one) })}
      </Link>
    ));
  const side = (
    <div className="stack">
      <ScheduleCard
        schedule={scheduleOf({ weeks, minimum }, today)}
        year={schoolYear === present ? undefined : schoolYear}
      />
      {mayChange ? <PeriodCard title={t("periods")} holidays={holidays} /> : null}
    </div>
  );
  return (
    <>
      {isOwn ? null : <Notice text={t(mayChange ? "usual" : "usualReading")} />}
      <div className="columns">
        <div>
          {mayChange ? (
            <CardSection title={t("titleOf", { year })} lead={t("lead")} action={other}>
              <Words of={["settings"]}>
                <CalendarForm
                  key={`${schoolYear}`}
                  {...{ schoolYear, holidays, weeks: all, version: editionOf(recorded), submission: newId() }}
                />
              </Words>
            </CardSection>
          ) : (
            <PeriodCard title={t("titleOf", { year })} holidays={holidays} action={other} />
          )}
        </div>
        {side}
      </div>
    </>
  );
}
