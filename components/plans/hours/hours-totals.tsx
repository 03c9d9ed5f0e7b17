import { useLocale, useTranslations } from "next-intl";
import { Fact, Facts } from "@/components/ui/facts";
import { hours } from "@/lib/platform/format";

type Props = {
  /** What there is to spend; null while nobody knows. */
  budget: number | null;
  noted: number;
  /** How much of it was about career guidance, where that is known. */
  lob?: number;
};

/** What there is, what was noted of it, and what is left (F14). */
export function HoursTotals({ budget, noted, lob = 0 }: Props) {
  const t = useTranslations("hours.totals");
  const locale = useLocale();
  const said = (minutes: number) => t("hours", { hours: hours(minutes, locale) });
  const left = budget === null ? 0 : budget - noted;
  return (
    <Facts>
      <Fact name={t("budget")}>{budget === null ? t("unknown") : said(budget)}</Fact>
      <Fact name={t("noted")}>
        {said(noted)}
        {lob > 0 ? (
          <small className="block text-soft">{t("lob", { hours: hours(lob, locale) })}</small>
        ) : null}
      </Fact>
      {budget === null ? null : <Fact name={t(left < 0 ? "over" : "left")}>{said(Math.abs(left))}</Fact>}
    </Facts>
  );
}
