"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Press } from "@/components/ui/press";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { closePlan, lookAlong, lookBack, takeBackLookBack } from "@/lib/plans/personal/reviews/actions";
import type { SchoolYear } from "@/lib/platform/calendar";

type OwnProps = { schoolYear: SchoolYear };

/** The owner says that they looked back. */
export function LookBackPress({ schoolYear }: OwnProps) {
  const t = useTranslations("personalPlanForms");
  const fields = { schoolYear: String(schoolYear) };
  return (
    <Press action={lookBack} kind="go" label={t("review.done")} fields={fields} text={refusalTexts(t)} />
  );
}

/** The owner takes that back, to write on. */
export function TakeBackLookBack({ schoolYear }: OwnProps) {
  const t = useTranslations("personalPlanForms");
  const fields = { schoolYear: String(schoolYear) };
  return (
    <Press
      action={takeBackLookBack}
      kind="quiet"
      label={t("review.takeBack")}
      fields={fields}
      text={refusalTexts(t)}
    />
  );
}

/** The owner closes the plan: two presses, with what it means between them. */
export function ClosePlan({ schoolYear }: OwnProps) {
  const t = useTranslations("personalPlanForms");
  const fields = { schoolYear: String(schoolYear) };
  return (
    <Disclosure label={t("review.close")}>
      <div className="grid gap-3">
        <p className="text-small text-soft">{t("review.closeWhy")}</p>
        <Press
          action={closePlan}
          kind="plain"
          label={t("review.closeNow")}
          fields={fields}
          text={refusalTexts(t)}
        />
      </div>
    </Disclosure>
  );
}

/** Who reads along says that they looked back too. */
export function LookAlong({ planId }: { planId: string }) {
  const t = useTranslations("personalPlanForms");
  return (
    <Press
      action={lookAlong}
      kind="go"
      label={t("review.along")}
      fields={{ planId }}
      text={refusalTexts(t)}
    />
  );
}
