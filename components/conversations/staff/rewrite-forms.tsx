"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { BothTexts } from "@/components/ui/both-texts";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { rewriteOwnStaffWords, rewriteStaffReport } from "@/lib/conversations/staff/actions";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import type { StaffReport } from "@/lib/conversations/staff/rules";
import { idle } from "@/lib/platform/action-state";

type Props = { talkId: string; version: number; text: StaffReport; employee: string; submission: string };

/** Who holds the talk edits the report until the employee read it. */
export function RewriteForm({ talkId, version, text, employee, submission }: Props) {
  const t = useTranslations("staffTalks");
  const [state, rewrite] = useActionState(rewriteStaffReport, idle);
  const fields = useFields(state);
  const sees = <WhoSees who={t("report.sees")} />;
  const words = t("record.employeeWords", { name: employee });
  return (
    <Disclosure label={t("report.edit")} open={state.status === "refused" || state.status === "invalid"}>
      <Form action={rewrite} state={state} label={t("report.edit")}>
        <Submission submission={submission} version={version} state={state} />
        <input type="hidden" name="talkId" value={talkId} />
        <FormNotice state={state} text={staffRefusalTexts(t)} />
        <BothTexts
          state={state}
          title={t("report.meanwhile")}
          hint={t("report.meanwhileHint")}
          fields={[
            { name: "employeeWords", label: words },
            { name: "holderNotes", label: t("record.holderNotes") },
          ]}
        />
        <WordTips>
          <TextAreaField label={words} sees={sees} {...fields.text("employeeWords", text.employeeWords)} />
        </WordTips>
        <WordTips>
          <TextAreaField
            label={t("record.holderNotes")}
            sees={sees}
            {...fields.text("holderNotes", text.holderNotes)}
          />
        </WordTips>
        <div>
          <SubmitButton kind="plain">{t("report.save")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

/** The employee edits their own words in a report until they read it all. */
export function RewriteOwnForm({ talkId, version, text, submission }: Omit<Props, "employee">) {
  const t = useTranslations("staffTalks");
  const [state, rewrite] = useActionState(rewriteOwnStaffWords, idle);
  const fields = useFields(state);
  return (
    <Disclosure label={t("report.editOwn")} open={state.status === "refused" || state.status === "invalid"}>
      <Form action={rewrite} state={state} label={t("report.editOwn")}>
        <Submission submission={submission} version={version} state={state} />
        <input type="hidden" name="talkId" value={talkId} />
        <FormNotice state={state} text={staffRefusalTexts(t)} />
        <BothTexts
          state={state}
          title={t("report.meanwhile")}
          hint={t("report.meanwhileHint")}
          fields={[{ name: "employeeWords", label: t("report.ownWords") }]}
        />
        <WordTips>
          <TextAreaField
            label={t("report.ownWords")}
            sees={<WhoSees who={t("report.sees")} />}
            {...fields.text("employeeWords", text.employeeWords)}
          />
        </WordTips>
        <div>
          <SubmitButton kind="plain">{t("report.save")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
