"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { commentOnExternalScan } from "@/lib/scans/external/actions";
import { commentOnReport } from "@/lib/scans/team/actions";

/** The report of a scan of our own, or of one that somebody else held. */
export type CommentAbout = { readonly name: "roundId" | "scanId"; readonly id: string };

type Props = { about: CommentAbout; comment: string; version: number; submission: string };

/** What the leader says with an outcome; the team reads it. */
export function CommentForm({ about, comment, version, submission }: Props) {
  const t = useTranslations("teamScanForms");
  const common = useTranslations("common");
  const [state, save] = useActionState(
    about.name === "scanId" ? commentOnExternalScan : commentOnReport,
    idle,
  );
  const fields = useFields(state);
  return (
    <Form action={save} state={state} label={t("comment")}>
      <Submission submission={submission} version={version} state={state} />
      <input type="hidden" name={about.name} value={about.id} />
      <FormNotice state={state} text={{}} done={t("commentSaved")} />
      <BothTexts
        state={state}
        title={t("meanwhile")}
        hint={t("meanwhileHint")}
        fields={[{ name: "comment", label: t("comment") }]}
      />
      <WordTips>
        <TextAreaField
          label={t("comment")}
          hint={t("commentHint")}
          optional={common("optional")}
          maxLength={1500}
          sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
          {...fields.text("comment", comment)}
        />
      </WordTips>
      <div>
        <SubmitButton kind="plain">{t("saveComment")}</SubmitButton>
      </div>
    </Form>
  );
}
