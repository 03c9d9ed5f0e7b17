import { useLocale, useTranslations } from "next-intl";
import { ChangeTable } from "@/components/settings/change-table";
import { type Day, schoolYearLabel } from "@/lib/platform/calendar";
import { type Locale, shortDay } from "@/lib/platform/format";
import type { CalendarChange } from "@/lib/settings/calendar/rules";
import type { Told } from "@/lib/settings/queries";

/** Who changed the weeks of which school year, and which weeks those were. */
export function CalendarChanges({ told }: { told: readonly Told<CalendarChange>[] }) {
  const t = useTranslations("settings.history");
  const locale = useLocale() as Locale;
  const days = (mondays: readonly Day[]) => mondays.map((monday) => shortDay(monday, locale)).join(", ");
  const rows = told.flatMap(({ id, at, who, changes }) =>
    changes.map(({ schoolYear, from, to, freed, taught }) => ({
      ...{
        id: `${id} ${schoolYear}`,
        at,
        who,
        from: t("weeks", { weeks: from }),
        to: t("weeks", { weeks: to }),
      },
      what: (
        <>
          {t("year", { year: schoolYearLabel(schoolYear) })}
          {freed.length > 0 ? <small className="block">{t("freed", { days: days(freed) })}</small> : null}
          {taught.length > 0 ? <small className="block">{t("taught", { days: days(taught) })}</small> : null}
        </>
      ),
    })),
  );
  return <ChangeTable rows={rows} />;
}
