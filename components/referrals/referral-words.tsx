import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import type { ReferralSight } from "@/lib/referrals/policy";
import type { ReferralView } from "@/lib/referrals/queries";
import type { ReferralTexts } from "@/lib/referrals/texts/rules";

type Props = { referral: ReferralView; sight: ReferralSight; texts: ReferralTexts };

/** What was written of it, as far as it is written. */
export function ReferralWords({ referral, sight, texts }: Props) {
  const t = useTranslations("referrals");
  const { tried, own, returned, feedback } = texts;
  const name = referral.student.givenName;
  const back = referral.outcome ? `${t(`outcomes.${referral.outcome}`)}\n${feedback}` : feedback;
  const parts = [
    { title: t("one.feedback"), text: back },
    { title: t("one.returned"), text: returned },
    { title: t("one.tried"), text: tried },
    { title: sight === "own" ? t("one.myWords") : t("one.ownWords", { name }), text: own },
  ].filter(({ text }) => text !== "");
  return (
    <CardSection title={t("one.text")}>
      <Facts>
        {parts.map(({ title, text }) => (
          <Fact key={title} name={title}>
            <p className="whitespace-pre-line">{text}</p>
          </Fact>
        ))}
      </Facts>
    </CardSection>
  );
}
