"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalWords } from "@/components/teams/team-words";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { joinTeam } from "@/lib/organisation/teams/actions";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

type Props = { teamId: string; person: { id: string; name: string }; submission: string; today: Day };

/** From when a colleague works in the team. */
export function JoinForm({ teamId, person, submission, today }: Props) {
  const t = useTranslations("organisation.teams");
  const [state, join] = useActionState(joinTeam, idle);
  const fields = useFields(state);
  return (
    <Form action={join} state={state} label={t("join.submitFor", { name: person.name })}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="personId" value={person.id} />
      <FormNotice state={state} text={refusalWords(t)} />
      <div className="flex flex-wrap items-end gap-3">
        <DateField id={`from-${person.id}`} {...fields.text("startsOn", today)} label={t("join.startsOn")} />
        <SubmitButton kind="plain">{t("join.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
