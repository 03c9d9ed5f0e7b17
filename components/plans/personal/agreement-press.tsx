"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { agree, askAgreement, takeBackAsking } from "@/lib/plans/personal/agreements/actions";
import { refusalTexts } from "@/lib/plans/personal/labels";
import type { SchoolYear } from "@/lib/platform/calendar";

/** The owner asks a leader to agree with what is open to them. */
export function AskAgreement(props: { schoolYear: SchoolYear; leaderId: string; isAgain: boolean }) {
  const t = useTranslations("personalPlanForms");
  const { schoolYear, leaderId, isAgain } = props;
  return (
    <Press
      action={askAgreement}
      kind="go"
      label={t(isAgain ? "opening.askAgain" : "opening.ask")}
      fields={{ schoolYear: String(schoolYear), leaderId }}
      text={refusalTexts(t)}
    />
  );
}

/** The owner takes the question back. */
export function TakeBackAsking({ schoolYear }: { schoolYear: SchoolYear }) {
  const t = useTranslations("personalPlanForms");
  const fields = { schoolYear: String(schoolYear) };
  return (
    <Press
      action={takeBackAsking}
      kind="quiet"
      label={t("opening.takeBack")}
      fields={fields}
      text={refusalTexts(t)}
    />
  );
}

/** The leader agrees. */
export function Agree({ agreementId }: { agreementId: string }) {
  const t = useTranslations("personalPlanForms");
  return (
    <Press
      action={agree}
      kind="go"
      label={t("opening.agree")}
      fields={{ agreementId }}
      text={refusalTexts(t)}
    />
  );
}
