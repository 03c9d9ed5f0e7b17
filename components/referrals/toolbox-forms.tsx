"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { referralRefusalTexts } from "@/lib/referrals/labels";
import { addProgramme, addTool } from "@/lib/referrals/toolbox/actions";

type Props = { unitId: string; submission: string };

/** An instrument into the toolbox (W8). */
export function ToolForm({ unitId, submission }: Props) {
  const t = useTranslations("referralForms");
  const optional = useTranslations("common")("optional");
  const [state, add] = useActionState(addTool, idle);
  const fields = useFields(state);
  return (
    <Form action={add} state={state} label={t("tools.add")}>
      <input type="hidden" name="unitId" value={unitId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} done={t("tools.added")} />
      <TextField
        label={t("tools.name")}
        maxLength={120}
        {...fields.text("name")}
        id={`tool-name-${unitId}`}
      />
      <TextAreaField
        label={t("tools.purpose")}
        rows={2}
        maxLength={500}
        optional={optional}
        {...fields.text("purpose")}
        id={`purpose-${unitId}`}
      />
      <div>
        <SubmitButton kind="plain">{t("tools.add")}</SubmitButton>
      </div>
    </Form>
  );
}

/** A programme of the unit (W9, W10). */
export function ProgrammeForm({ unitId, submission, kinds }: Props & { kinds: readonly Option[] }) {
  const t = useTranslations("referralForms");
  const optional = useTranslations("common")("optional");
  const [state, add] = useActionState(addProgramme, idle);
  const fields = useFields(state);
  return (
    <Form action={add} state={state} label={t("programmes.add")}>
      <input type="hidden" name="unitId" value={unitId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} done={t("tools.added")} />
      <TextField
        label={t("programmes.name")}
        maxLength={120}
        {...fields.text("name")}
        id={`programme-name-${unitId}`}
      />
      <PressChoices
        label={t("programmes.kind")}
        options={kinds}
        {...fields.choices("kind")}
        id={`kind-${unitId}`}
      />
      <TextAreaField
        label={t("programmes.description")}
        rows={2}
        maxLength={1000}
        optional={optional}
        {...fields.text("description")}
        id={`description-${unitId}`}
      />
      <div>
        <SubmitButton kind="plain">{t("programmes.add")}</SubmitButton>
      </div>
    </Form>
  );
}
