import type { useTranslations } from "next-intl";
import { type MentorHour, timeIn } from "@/lib/conversations/hours/rules";
import { capitalised, longDate, type Locale } from "@/lib/platform/format";

type Say = ReturnType<typeof useTranslations<"talkRounds.hours">>;

/** `Elke maandag, 14:00 tot 15:00`, or the one day it is. */
export function hourLabel({ weekday, on, startsAt, endsAt }: MentorHour, t: Say, locale: Locale): string {
  const day = on === null ? t(`weekdays.${String(weekday) as "1"}`) : capitalised(longDate(on, locale));
  return t("from", { day, from: timeIn(startsAt), until: timeIn(endsAt) });
}
