"use client";

import { useTranslations } from "next-intl";
import { Press, type PressProps } from "@/components/ui/press";
import { type ReferralRefusal, referralRefusalTexts } from "@/lib/referrals/labels";

/** A press whose refusals are told in the words of this slice. */
export function ReferralPress<Refusal extends ReferralRefusal, Data>(props: PressProps<Refusal, Data>) {
  const t = useTranslations("referralForms");
  return <Press {...props} text={referralRefusalTexts(t)} />;
}
