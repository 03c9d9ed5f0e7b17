"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SignalWords } from "@/components/signals/signal-words";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { raiseInTeam } from "@/lib/signals/actions";
import { refusalTexts } from "@/lib/signals/labels";

/** What somebody noticed about a student of their own team (C24). */
export function RaiseForm({ studentId, submission }: { studentId: string; submission: string }) {
  const t = useTranslations("signals");
  const [state, raise] = useActionState(raiseInTeam, idle);
  return (
    <Form action={raise} state={state} label={t("form.send")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="studentId" value={studentId} />
      <FormNotice state={state} text={{ ...refusalTexts(t), "not-delivered": t("refusal.no-coach") }} />
      <SignalWords fields={useFields(state)} />
      <div className="form-actions">
        <SubmitButton>{t("form.send")}</SubmitButton>
      </div>
    </Form>
  );
}
