"use client";

import { useTranslations } from "next-intl";
import type { ButtonKind } from "@/components/ui/button";
import { Press } from "@/components/ui/press";
import {
  callOffAppraisal,
  noteInvitation,
  noteUnsigned,
  putBackAppraisal,
  takeBackAppraisal,
} from "@/lib/appraisals/actions";
import { appraisalRefusalTexts } from "@/lib/appraisals/labels";
import { declinePassage, withdrawRequest } from "@/lib/appraisals/passages/actions";

const deeds = {
  noteInvitation,
  noteUnsigned,
  callOffAppraisal,
  putBackAppraisal,
  takeBackAppraisal,
} as const;

type Props = { deed: keyof typeof deeds; appraisalId: string; label: string; kind?: ButtonKind };

/** One press that does one thing with an appraisal. */
export function AppraisalPress({ deed, appraisalId, label, kind = "plain" }: Props) {
  const text = appraisalRefusalTexts(useTranslations("appraisals"));
  return <Press action={deeds[deed]} fields={{ appraisalId }} label={label} kind={kind} text={text} />;
}

const answers = { declinePassage, withdrawRequest } as const;

/** One press about a request for a passage. */
export function PassagePress({
  deed,
  passageId,
  label,
}: {
  deed: keyof typeof answers;
  passageId: string;
  label: string;
}) {
  const text = appraisalRefusalTexts(useTranslations("appraisals"));
  return <Press action={answers[deed]} fields={{ passageId }} label={label} text={text} />;
}
