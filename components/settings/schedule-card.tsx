import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { type SchoolYear, schoolYearLabel } from "@/lib/platform/calendar";
import { type Locale, shortDate } from "@/lib/platform/format";
import type { Schedule } from "@/lib/settings/calendar/rules";

/** What "on schedule" means with these values: today, or in a school year that is still to come. */
export function ScheduleCard({ schedule, year }: { schedule: Schedule; year?: SchoolYear | undefined }) {
  const t = useTranslations("settings.schedule");
  const locale = useLocale() as Locale;
  const { weeks, elapsed, expected, dueOn } = schedule;
  const title = year === undefined ? t("title") : t("titleYear", { year: schoolYearLabel(year) });
  return (
    <CardSection title={title}>
      <div className="grid gap-4">
        <p>
          {elapsed > 0 ? t("week", { elapsed, weeks }) : t("notBegun", { weeks })}
          {year === undefined ? ` ${t("expected", { expected })}` : ""}
        </p>
        <div>
          <p className="text-small text-soft">{t("dueTitle")}</p>
          <ul className="mt-1 grid gap-1">
            {dueOn.map((day, index) => (
              <li key={index}>{t("due", { talk: index + 1, day: shortDate(day, locale) })}</li>
            ))}
          </ul>
        </div>
        <p className="text-small text-soft">{t("late")}</p>
      </div>
    </CardSection>
  );
}
