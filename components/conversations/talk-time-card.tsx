import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Fact, Facts } from "@/components/ui/facts";
import { facilitationRatio, neededMinutes, type TalkTime } from "@/lib/conversations/coverage/time/rules";
import { enumerated, hours } from "@/lib/platform/format";

/** Whether there is time for the talks and visits there should be: what they ask beside what the team has (N10), and what fell through (N8). */
export function TalkTimeCard({ time }: { time: TalkTime }) {
  const t = useTranslations("manner.time");
  const locale = useLocale();
  const ratio = facilitationRatio(time);
  if (ratio === null) return null;
  const { students, talks, talkMinutes: minutes, placementVisits: visits, visitMinutes, roles } = time;
  const needed = neededMinutes(time);
  const write = (long: number) => t("hours", { hours: hours(long, locale) });
  return (
    <CardSection title={t("title")}>
      <Facts>
        <Fact name={t("needed")}>{write(needed.talks)}</Fact>
        {visits > 0 ? (
          <>
            <Fact name={t("visits")}>{write(needed.visits)}</Fact>
            <Fact name={t("together")}>{write(needed.all)}</Fact>
          </>
        ) : null}
        <Fact name={t("granted")}>{write(time.grantedMinutes)}</Fact>
        <Fact name={t("withoutTime")}>{t("talks", { count: time.withoutTime })}</Fact>
        <Fact name={t("withoutRoom")}>{t("talks", { count: time.withoutRoom })}</Fact>
      </Facts>
      <p className="text-small text-soft">{ratio < 1 ? t("short", { visits }) : t("enough")}</p>
      <Disclosure label={t("how")}>
        <p className="text-small">{t("definition", { students, talks, minutes })}</p>
        {visits > 0 ? (
          <p className="text-small">{t("visitsDefinition", { students, visits, minutes: visitMinutes })}</p>
        ) : null}
        <p className="text-small">
          {roles.length > 0 ? t("roles", { roles: enumerated(roles, locale) }) : t("noRoles", { visits })}{" "}
          {t("leftOut", { visits })}
        </p>
      </Disclosure>
    </CardSection>
  );
}
