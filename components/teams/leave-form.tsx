"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalWords } from "@/components/teams/team-words";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { leaveTeam } from "@/lib/organisation/teams/actions";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

type Props = { membershipId: string; submission: string; today: Day; back: string };

/** The last day of a colleague in the team. */
export function LeaveForm({ membershipId, submission, today, back }: Props) {
  const t = useTranslations("organisation.teams");
  const common = useTranslations("common");
  const [state, leave] = useActionState(leaveTeam, idle);
  const fields = useFields(state);
  return (
    <Form action={leave} state={state}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="membershipId" value={membershipId} />
      <FormNotice state={state} text={refusalWords(t)} />
      <DateField {...fields.text("endsOn", today)} label={t("leave.endsOn")} />
      <div className="form-actions" data-sticky="yes">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("leave.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
