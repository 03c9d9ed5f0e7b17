import { useLocale, useTranslations } from "next-intl";
import { ContactForm } from "@/components/conversations/hours/contact-form";
import { DropHour } from "@/components/conversations/hours/drop-hour";
import { HourForm } from "@/components/conversations/hours/hour-form";
import { hourLabel } from "@/components/conversations/hours/hour-label";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { Availability, Missed } from "@/lib/conversations/hours/queries";
import { type MentorHour, talksIn } from "@/lib/conversations/hours/rules";
import type { Day } from "@/lib/platform/calendar";

export type HoursPageView = {
  availability: Availability;
  missed: readonly Missed[];
  /** How long a talk takes in this institution when nobody chooses. */
  talkMinutes: number;
  today: Day;
  submission: string;
};

/** A coach's own hours for talks: what there is, adding to it, how they are reached, and what did not take place. */
export function HoursPage({ slug, view }: { slug: string; view: HoursPageView }) {
  const t = useTranslations("talkRounds.hours");
  const list = useTranslations("conversations.list");
  const { hours, contact } = view.availability;
  return (
    <Words of={["talkRounds"]}>
      <Breadcrumb crumbs={[{ label: list("title"), href: `/${slug}/studenten` }, { label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton icon="calendar" href={`/${slug}/studenten/rondes`}>
            {list("rounds")}
          </LinkButton>
        }
      />
      <div className="columns">
        <div>
          <CardSection title={t("list")} lead={t("year")}>
            {hours.length === 0 ? <p className="text-soft">{t("empty")}</p> : <HourList hours={hours} />}
          </CardSection>
          <CardSection title={t("add")}>
            <HourForm today={view.today} talkMinutes={view.talkMinutes} submission={view.submission} />
          </CardSection>
        </div>
        <div>
          <CardSection title={t("contact")}>
            <ContactForm words={contact} />
          </CardSection>
          <MissedCard missed={view.missed} />
        </div>
      </div>
    </Words>
  );
}

function HourList({ hours }: { hours: readonly MentorHour[] }) {
  const t = useTranslations("talkRounds.hours");
  const locale = useLocale();
  return (
    <ul className="grid gap-3">
      {hours.map((hour) => {
        const label = hourLabel(hour, t, locale);
        const fits = { count: talksIn(hour), minutes: hour.talkMinutes, pause: hour.pauseMinutes };
        return (
          <li key={hour.id} className="flex items-start justify-between gap-3">
            <span>
              <strong>{label}</strong>
              <small className="block text-soft">
                {[hour.room, hour.pauseMinutes > 0 ? t("fitsPause", fits) : t("fits", fits)]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
            <DropHour hourId={hour.id} label={t("dropOf", { hour: label })} />
          </li>
        );
      })}
    </ul>
  );
}

/** Why talks did not take place (N8): evidence of too little time or room, for coach and team leader. */
function MissedCard({ missed }: { missed: readonly Missed[] }) {
  const t = useTranslations("talkRounds.hours");
  const reasons = useTranslations("conversations.reasons");
  return (
    <CardSection title={t("missed")} lead={t("missedLead")}>
      {missed.length === 0 ? <p className="text-soft">{t("missedNone")}</p> : null}
      {missed.length > 0 ? (
        <ul className="grid gap-1">
          {missed.map(({ reason, count }) => (
            <li key={reason}>{t("missedLine", { reason: reasons(reason), count })}</li>
          ))}
        </ul>
      ) : null}
    </CardSection>
  );
}
