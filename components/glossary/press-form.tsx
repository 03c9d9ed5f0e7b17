"use client";

import { useTranslations } from "next-intl";
import { Press, type PressProps } from "@/components/ui/press";
import { type GlossaryRefusal, refusalTexts } from "@/lib/glossary/labels";

/** A press whose refusals are told in the words of this slice. */
export function PressForm<Refusal extends GlossaryRefusal, Data>(props: PressProps<Refusal, Data>) {
  const t = useTranslations("glossary");
  return <Press {...props} text={refusalTexts(t)} />;
}
