import { useTranslations } from "next-intl";
import type { Option } from "@/components/ui/select-field";
import { aims, outcomes, reasons } from "@/lib/referrals/rules";

/** What can be chosen in the form of a referral, in words. */
export function useReferralChoices(): { reasons: Option[]; aims: Option[] } {
  const t = useTranslations("referrals");
  return {
    reasons: reasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
    aims: aims.map((value) => ({ value, label: t(`aims.${value}`) })),
  };
}

/** How guidance can end, in words. */
export function useOutcomes(): Option[] {
  const t = useTranslations("referrals.outcomes");
  return outcomes.map((value) => ({ value, label: t(value) }));
}
