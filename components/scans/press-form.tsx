"use client";

import { useTranslations } from "next-intl";
import { Press, type PressProps } from "@/components/ui/press";
import { type ScanRefusal, scanRefusalTexts } from "@/lib/scans/labels";

/** A press whose refusals are told in the words of this slice. */
export function PressForm<Refusal extends ScanRefusal, Data>(props: PressProps<Refusal, Data>) {
  const t = useTranslations("scanForms");
  return <Press {...props} text={scanRefusalTexts(t)} />;
}
