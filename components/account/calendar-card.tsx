import { useLocale, useTranslations } from "next-intl";
import { CalendarForms } from "@/components/account/calendar-forms";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { CalendarView } from "@/lib/calendars/queries";
import { shortDate } from "@/lib/platform/format";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";

/** One's own calendar to follow elsewhere: what it shows, since when its address works, and the address once. */
export function CalendarCard({ calendar }: { readonly calendar: CalendarView | null }) {
  const t = useTranslations("account.calendar");
  const locale = useLocale();
  const day = (moment: Date) => shortDate(dayOf(moment), locale);
  return (
    <div id="agenda">
      <CardSection title={t("title")} lead={t("lead")}>
        <div className="grid gap-3">
          <p className="text-small text-soft">{t("what")}</p>
          {calendar ? (
            <p className="text-small">
              {t("since", { since: day(calendar.madeAt), until: day(calendar.expiresAt) })}
            </p>
          ) : null}
          <Words of={["account"]}>
            <CalendarForms
              chosen={calendar && { isNeutral: calendar.isNeutral, hasPlanDays: calendar.hasPlanDays }}
              submission={newId()}
            />
          </Words>
        </div>
      </CardSection>
    </div>
  );
}
