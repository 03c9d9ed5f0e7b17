"use client";

import { useTranslations } from "next-intl";
import { Press, type PressProps } from "@/components/ui/press";
import { type ColleagueRefusal, refusalTexts } from "@/lib/colleagues/labels";
import type { Part } from "@/lib/colleagues/rules";

/** One deed with a part of one's own profile; its refusals in the words of this slice. */
export function PartPress<Refusal extends ColleagueRefusal, Data>({
  part,
  ...props
}: Omit<PressProps<Refusal, Data>, "fields"> & { part: Part }) {
  const t = useTranslations("colleagues");
  return <Press {...props} fields={{ part }} text={refusalTexts(t)} />;
}
