import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardSection } from "@/components/ui/card";
import type { Day } from "@/lib/platform/calendar";
import { type Locale, shortDate } from "@/lib/platform/format";
import { periodsOf } from "@/lib/settings/calendar/rules";

/** The weeks without lessons as the holidays people know. */
export function PeriodCard({
  title,
  holidays,
  action,
}: {
  title: string;
  holidays: readonly Day[];
  action?: ReactNode;
}) {
  const t = useTranslations("settings.calendar");
  const locale = useLocale() as Locale;
  return (
    <CardSection title={title} action={action}>
      <ul className="grid gap-3">
        {periodsOf(holidays).map(({ from, to, weeks }) => (
          <li key={from}>
            {t("period", { from: shortDate(from, locale), to: shortDate(to, locale) })}
            <small className="block text-soft">{t("periodWeeks", { weeks })}</small>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
