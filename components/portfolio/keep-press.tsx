"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { portfolioRefusals } from "@/lib/portfolio/labels";
import { keepAgreement } from "@/lib/portfolio/talks/actions";

type Props = { agreementId: string; label: string; about: string };

/** Copies an agreement into the own portfolio. */
export function KeepPress({ agreementId, label, about }: Props) {
  const t = useTranslations("portfolioForms");
  return (
    <Press
      action={keepAgreement}
      fields={{ agreementId }}
      {...{ label, about }}
      // The agreement itself names the form by which it is settled, on the same page.
      name={`${label}: ${about}`}
      text={portfolioRefusals(t)}
    />
  );
}
