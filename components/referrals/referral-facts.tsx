import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";
import type { ReferralView } from "@/lib/referrals/queries";

/** From which line to which, about what, and by whom it was written and taken up (W1, W14). */
export function ReferralFacts({ referral }: { referral: ReferralView }) {
  const t = useTranslations("referrals");
  const locale = useLocale();
  const { unit, reason, aim, author, writtenAt, handler, acceptedAt, outcome } = referral;
  const on = (name: string, at: Date) => t("one.on", { name, day: longDate(dayOf(at), locale) });
  return (
    <CardSection title={t("one.facts")}>
      <Facts>
        <Fact name={t("one.line")}>{t(outcome === "third-line" ? "one.lineOn" : "one.lineFrom")}</Fact>
        <Fact name={t("one.unit")}>{unit}</Fact>
        <Fact name={t("one.reason")}>{t(`reasons.${reason}`)}</Fact>
        <Fact name={t("one.aim")}>{t(`aims.${aim}`)}</Fact>
        <Fact name={t("one.by")}>{on(fullName(author), writtenAt)}</Fact>
        {handler && acceptedAt ? (
          <Fact name={t("one.handler")}>{on(fullName(handler), acceptedAt)}</Fact>
        ) : null}
      </Facts>
      <p className="mt-4 text-small text-soft">{t("one.notTheirs", { unit })}</p>
    </CardSection>
  );
}

/** What the second line says of how it was referred: three questions, and no grade (W11). */
export function QualityCard({ referral }: { referral: ReferralView }) {
  const t = useTranslations("referrals.one");
  const asked = ["isClear", "wasTried", "fitsHere"] as const;
  if (referral.isClear === null) return null;
  return (
    <CardSection title={t("quality")} lead={t("qualityLead")}>
      <Facts>
        {asked.map((name) => (
          <Fact key={name} name={t(name)}>
            {t(referral[name] ? "yes" : "no")}
          </Fact>
        ))}
      </Facts>
    </CardSection>
  );
}
