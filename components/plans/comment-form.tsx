"use client";

import { useTranslations } from "next-intl";
import { refusalWords } from "@/components/plans/plan-words";
import { useWriting } from "@/components/plans/use-writing";
import { Autosave } from "@/components/ui/autosave";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { WhoSees } from "@/components/ui/who-sees";
import { addComment } from "@/lib/plans/comments/actions";
import type { Commented } from "@/lib/plans/comments/queries";
import { addInstitutionComment } from "@/lib/plans/institution/comments/actions";
import type { Writing } from "@/lib/plans/writing/rules";

/** Saying something about a draft. */
export function CommentForm({ about, writing }: { about: Commented; writing: Writing }) {
  const t = useTranslations("plans");
  const isOfTeam = about.of === "team";
  const form = useWriting(isOfTeam ? addComment : addInstitutionComment, writing);
  const { submission, draft, keep } = writing;
  return (
    <Form action={form.submit} state={form.state} label={t("comments.form")}>
      <Submission submission={submission} state={form.state} />
      <input type="hidden" name="planId" value={about.planId} />
      <FormNotice state={form.state} text={refusalWords(t)} done={t("comments.added")} />
      <TextAreaField
        {...form.text("words")}
        label={t("comments.label")}
        hint={t("comments.hint")}
        maxLength={2000}
        rows={3}
        sees={
          <WhoSees
            who={t("comments.sees")}
            why={t(isOfTeam ? "comments.seesWhy" : "comments.seesWhyLeaders")}
          />
        }
      />
      <div className="form-actions">
        <Autosave {...keep} savedAt={draft?.savedAt ?? null} />
        <SubmitButton kind="plain">{t("comments.add")}</SubmitButton>
      </div>
    </Form>
  );
}
