"use client";

import { useTranslations } from "next-intl";
import { Press, type PressProps } from "@/components/ui/press";
import { type ProfileRefusal, refusalTexts } from "@/lib/profiles/labels";

/** A press whose refusals are told in the words of this slice. */
export function PressForm<Refusal extends ProfileRefusal, Data>(props: PressProps<Refusal, Data>) {
  const t = useTranslations("profileForms");
  return <Press {...props} text={refusalTexts(t)} />;
}
