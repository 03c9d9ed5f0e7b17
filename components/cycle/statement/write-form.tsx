"use client";

import { useTranslations } from "next-intl";
import { WordTips } from "@/components/glossary/word-tips";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DocumentFields } from "@/components/plans/document-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { writeStatement } from "@/lib/cycle/statement/actions";
import { longestBody } from "@/lib/cycle/statement/rules";
import type { Writing } from "@/lib/plans/writing/rules";

type Props = { writing: Writing; back: string };

/** What HR writes down of what is agreed with who leads, and where more of it is found. */
export function WriteStatement({ writing, back }: Props) {
  const t = useTranslations("cycle.statement.write");
  const form = useWriting(writeStatement, writing);
  return (
    <WritingForm
      form={form}
      about={{ name: "about", value: "leaders" }}
      fields={[
        { name: "body", label: t("body") },
        { name: "documentTitle", label: t("document") },
        { name: "documentAddress", label: t("documentAddress") },
      ]}
      submit={t("save")}
      back={back}
      refusals={{}}
    >
      <WordTips>
        <TextAreaField
          {...form.text("body")}
          label={t("body")}
          hint={t("bodyHint")}
          maxLength={longestBody}
          rows={8}
          sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
        />
      </WordTips>
      <DocumentFields
        form={form}
        label={t("document")}
        hint={t("documentHint")}
        addressLabel={t("documentAddress")}
        addressHint={t("documentAddressHint")}
      />
    </WritingForm>
  );
}
