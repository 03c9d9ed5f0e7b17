import { useLocale, useTranslations } from "next-intl";
import { hourLabel } from "@/components/conversations/hours/hour-label";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Availability } from "@/lib/conversations/hours/queries";

type Props = {
  slug: string;
  availability: Availability;
  /** The coach's first name for the student; null for the coach. */
  coach: string | null;
};

/** When and where a coach can be found, and how they are reached (N4): for their student, and as the coach sees it themselves. */
export function CoachHours({ slug, availability: { hours, contact }, coach }: Props) {
  const t = useTranslations("talkRounds.hours");
  const locale = useLocale();
  const change =
    coach === null ? (
      <Link href={`/${slug}/studenten/uren`} className="text-small">
        {t("edit")}
      </Link>
    ) : undefined;
  return (
    <CardSection title={coach === null ? t("own") : t("ofCoach", { name: coach })} action={change}>
      <div className="grid gap-3">
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
    </CardSection>
  );
}
