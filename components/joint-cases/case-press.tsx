"use client";

import { useTranslations } from "next-intl";
import { Press, type PressProps } from "@/components/ui/press";
import { type CaseRefusal, caseRefusalTexts } from "@/lib/joint-cases/labels";

/** A press whose refusals are told in the words of this slice. */
export function CasePress<Refusal extends CaseRefusal, Data>(props: PressProps<Refusal, Data>) {
  const t = useTranslations("jointCaseForms");
  return <Press {...props} text={caseRefusalTexts(t)} />;
}
