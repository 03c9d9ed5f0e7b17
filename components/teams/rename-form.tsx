"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalWords } from "@/components/teams/team-words";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { renameTeam } from "@/lib/organisation/teams/actions";
import { idle } from "@/lib/platform/action-state";

type Props = {
  team: { id: string; name: string; code: string | null };
  submission: string;
  back: string;
};

/** What the team is called from now on. */
export function RenameForm({ team, submission, back }: Props) {
  const t = useTranslations("organisation.teams");
  const common = useTranslations("common");
  const [state, rename] = useActionState(renameTeam, idle);
  const fields = useFields(state);
  return (
    <Form action={rename} state={state} label={t("rename.crumb")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="teamId" value={team.id} />
      <FormNotice state={state} text={refusalWords(t)} />
      <TextField
        {...fields.text("name", team.name)}
        label={t("rename.label")}
        hint={team.code ? t("rename.hintCode", { code: team.code }) : t("rename.hint")}
        maxLength={120}
      />
      <div className="form-actions" data-sticky="yes">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("rename.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
