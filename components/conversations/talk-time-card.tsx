import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Fact, Facts } from "@/components/ui/facts";
import { facilitationRatio, neededMinutes, type TalkTime } from "@/lib/conversations/coverage/time/rules";
import { enumerated, hours } from "@/lib/platform/format";

/** Whether there is time for the talks there should be: what they ask beside what the team has (N10), and what fell through (N8). */
export function TalkTimeCard({ time }: { time: TalkTime }) {
  const t = useTranslations("manner.time");
  const locale = useLocale();
  const ratio = facilitationRatio(time);
  if (ratio === null) return null;
  const { students, talks, talkMinutes: minutes, roles } = time;
  return (
    <CardSection title={t("title")}>
      <Facts>
        <Fact name={t("needed")}>{t("hours", { hours: hours(neededMinutes(time), locale) })}</Fact>
        <Fact name={t("granted")}>{t("hours", { hours: hours(time.grantedMinutes, locale) })}</Fact>
        <Fact name={t("withoutTime")}>{t("talks", { count: time.withoutTime })}</Fact>
        <Fact name={t("withoutRoom")}>{t("talks", { count: time.withoutRoom })}</Fact>
      </Facts>
      <p className="text-small text-soft">{t(ratio < 1 ? "short" : "enough")}</p>
      <Disclosure label={t("how")}>
        <p className="text-small">{t("definition", { students, talks, minutes })}</p>
        <p className="text-small">
          {roles.length > 0 ? t("roles", { roles: enumerated(roles, locale) }) : t("noRoles")} {t("leftOut")}
        </p>
      </Disclosure>
    </CardSection>
  );
}
