"use client";

import { useTranslations } from "next-intl";
import { SmallPress as Bare, type SmallPressProps } from "@/components/ui/small-press";
import { type ProfileRefusal, refusalTexts } from "@/lib/profiles/labels";

/** A small press whose refusals are told in the words of this slice. */
export function SmallPress<Refusal extends ProfileRefusal, Data>(props: SmallPressProps<Refusal, Data>) {
  const t = useTranslations("profileForms");
  return <Bare {...props} text={refusalTexts(t)} />;
}
