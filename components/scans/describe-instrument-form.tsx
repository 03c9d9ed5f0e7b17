"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { describeInstrument } from "@/lib/scans/instruments/actions";
import type { InstrumentView, VersionView } from "@/lib/scans/instruments/queries";
import { scanRefusalTexts } from "@/lib/scans/labels";

type Props = { instrument: Pick<InstrumentView, "id" | "name">; shown: VersionView };

/** The name, and what a rater reads before the first question. */
export function DescribeInstrumentForm({ instrument, shown }: Props) {
  const t = useTranslations("scanForms");
  const common = useTranslations("common");
  const [state, describe] = useActionState(describeInstrument, idle);
  const fields = useFields(state);
  return (
    <Form action={describe} state={state} label={t("describe")}>
      <input type="hidden" name="instrumentId" value={instrument.id} />
      <FormNotice state={state} text={scanRefusalTexts(t)} done={t("described")} />
      <TextField label={t("instrumentName")} maxLength={80} {...fields.text("name", instrument.name)} />
      <WordTips>
        <TextAreaField
          label={t("intro")}
          hint={t("introHint")}
          optional={common("optional")}
          maxLength={1000}
          {...fields.text("intro", shown.intro)}
        />
      </WordTips>
      <TextAreaField
        label={t("englishIntro")}
        hint={t("englishIntroHint")}
        optional={common("optional")}
        maxLength={1000}
        lang="en"
        {...fields.text("englishIntro", shown.englishIntro)}
      />
      <div>
        <SubmitButton kind="plain">{common("save")}</SubmitButton>
      </div>
    </Form>
  );
}
