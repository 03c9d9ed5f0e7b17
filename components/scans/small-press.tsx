"use client";

import { useTranslations } from "next-intl";
import { SmallPress as Bare, type SmallPressProps } from "@/components/ui/small-press";
import { type ScanRefusal, scanRefusalTexts } from "@/lib/scans/labels";

/** A small press whose refusals are told in the words of this slice. */
export function SmallPress<Refusal extends ScanRefusal, Data>(props: SmallPressProps<Refusal, Data>) {
  const t = useTranslations("scanForms");
  return <Bare {...props} text={scanRefusalTexts(t)} />;
}
