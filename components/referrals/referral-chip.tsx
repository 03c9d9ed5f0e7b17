import { useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import { type ReferralFacts, type ReferralState, stateOf } from "@/lib/referrals/rules";

const tones: Readonly<Record<ReferralState, ChipState>> = {
  concept: "attention",
  agreed: "info",
  declined: "neutral",
  sent: "attention",
  returned: "neutral",
  accepted: "info",
  "in-guidance": "info",
  "feedback-given": "info",
  closed: "ok",
  withdrawn: "neutral",
};

/** Where a referral stands, in a word. */
export function ReferralChip({ referral }: { referral: ReferralFacts }) {
  const t = useTranslations("referrals.states");
  const state = stateOf(referral);
  return <Chip state={tones[state]}>{t(state)}</Chip>;
}
