"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { takeBackCard, takeOverCards } from "@/lib/plans/workshop/actions";
import { workshopRefusals } from "@/lib/plans/workshop/labels";

/** Takes one's own card back. */
export function TakeBack({ cardId, what }: { cardId: string; what: string }) {
  const t = useTranslations("planWorkshop");
  return (
    <Press
      action={takeBackCard}
      fields={{ cardId }}
      label={t("card.takeBack")}
      about={what}
      kind="quiet"
      text={workshopRefusals(t)}
    />
  );
}

/** Puts everything that lies under a goal into the plan. */
export function TakeOver({ planId, count }: { planId: string; count: number }) {
  const t = useTranslations("planWorkshop");
  return (
    <Press
      action={takeOverCards}
      fields={{ planId }}
      label={t("takeOver.submit", { count })}
      kind="go"
      text={workshopRefusals(t)}
    />
  );
}
