"use client";

import { useTranslations } from "next-intl";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { WhoSees } from "@/components/ui/who-sees";
import type { Writing } from "@/lib/plans/writing/rules";
import { writeOutlook } from "@/lib/portfolio/outlooks/actions";
import { longestOutlook, type OutlookKind } from "@/lib/portfolio/outlooks/rules";

/** How somebody sees it now; what they wrote before is there to go on from. */
export function OutlookForm({ kind, writing, back }: { kind: OutlookKind; writing: Writing; back: string }) {
  const t = useTranslations("portfolioForms");
  const form = useWriting(writeOutlook, writing);
  const label = t("outlook.words");
  return (
    <WritingForm
      form={form}
      about={{ name: "kind", value: kind }}
      fields={[{ name: "words", label }]}
      submit={t("outlook.save")}
      back={back}
      refusals={{}}
    >
      <TextAreaField
        {...form.text("words")}
        label={label}
        sees={<WhoSees who={t("item.sees")} why={t("item.seesWhy")} />}
        maxLength={longestOutlook}
        rows={8}
      />
    </WritingForm>
  );
}
