"use client";

import { useTranslations } from "next-intl";
import type { ButtonKind } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Press } from "@/components/ui/press";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { closePlan, lookAlong, lookBack, takeBackLookBack } from "@/lib/plans/personal/reviews/actions";
import type { SchoolYear } from "@/lib/platform/calendar";

type OwnProps = { schoolYear: SchoolYear };
type OwnPressProps = OwnProps & {
  action: typeof lookBack | typeof takeBackLookBack | typeof closePlan;
  kind: ButtonKind;
  label: string;
};

function OwnPress({ schoolYear, ...press }: OwnPressProps) {
  const text = refusalTexts(useTranslations("personalPlanForms"));
  return <Press {...press} fields={{ schoolYear: String(schoolYear) }} text={text} />;
}

/** The owner says that they looked back. */
export function LookBackPress({ schoolYear }: OwnProps) {
  const t = useTranslations("personalPlanForms.review");
  return <OwnPress action={lookBack} kind="go" label={t("done")} schoolYear={schoolYear} />;
}

/** The owner takes that back, to write on. */
export function TakeBackLookBack({ schoolYear }: OwnProps) {
  const t = useTranslations("personalPlanForms.review");
  return <OwnPress action={takeBackLookBack} kind="quiet" label={t("takeBack")} schoolYear={schoolYear} />;
}

/** The owner closes the plan: two presses, with what it means between them. */
export function ClosePlan({ schoolYear }: OwnProps) {
  const t = useTranslations("personalPlanForms.review");
  return (
    <Disclosure label={t("close")}>
      <div className="grid gap-3">
        <p className="text-small text-soft">{t("closeWhy")}</p>
        <OwnPress action={closePlan} kind="plain" label={t("closeNow")} schoolYear={schoolYear} />
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
