import { useLocale, useTranslations } from "next-intl";
import { hourLabel } from "@/components/conversations/hours/hour-label";
import { CardSection } from "@/components/ui/card";
import type { Availability } from "@/lib/conversations/hours/queries";

type Props = {
  availability: Availability;
  /** The coach's first name. */
  coach: string;
};

/** When and where a coach can be found, and how they are reached (N4): for their student. */
export function CoachHours({ availability, coach }: Props) {
  const t = useTranslations("talkRounds.hours");
  return (
    <CardSection title={t("ofCoach", { name: coach })}>
      <HoursAndContact availability={availability} />
    </CardSection>
  );
}

/** As CoachHours, under a heading of the reader's own. */
export function HoursAndContact({ availability: { hours, contact } }: Pick<Props, "availability">) {
  const t = useTranslations("talkRounds.hours");
  const locale = useLocale();
  return (
    <div className="grid content-start gap-3">
      {contact ? <p>{contact}</p> : null}
      {hours.length === 0 ? <p className="text-soft">{t("ofCoachNone")}</p> : null}
      {hours.length > 0 ? (
        <ul className="grid gap-2">
          {hours.map((hour) => (
            <li key={hour.id}>
              {hourLabel(hour, t, locale)}
              {hour.room ? <small className="block text-soft">{hour.room}</small> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
