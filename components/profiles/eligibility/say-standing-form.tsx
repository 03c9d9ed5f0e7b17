"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { useCriterionDetail } from "@/components/profiles/eligibility/criterion-text";
import { StandingFields } from "@/components/profiles/eligibility/standing-fields";
import { useEdition } from "@/components/profiles/use-edition";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { isDay } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";
import { sayStanding } from "@/lib/profiles/eligibility/actions";
import type { HeldCriterion } from "@/lib/profiles/eligibility/queries";
import { proposedDue, standings } from "@/lib/profiles/eligibility/rules";
import { refusalTexts } from "@/lib/profiles/labels";

type Props = { held: HeldCriterion; startsOn: string; today: string };

/** Says how one thing the role asks now stands for who has it; where that was worded otherwise, the new words are told. */
export function SayStandingForm({ held, startsOn, today }: Props) {
  const { assignmentId, criterion, inForce, said } = held;
  const t = useTranslations("eligibility.form");
  const forms = useTranslations("profileForms");
  const detail = useCriterionDetail();
  const compared = useCompared();
  const [state, say] = useActionState(sayStanding, idle);
  const { version } = useEdition(state, said?.version ?? 0);
  const isReworded = criterion.words !== inForce.words || detail(criterion) !== detail(inForce);
  return (
    <Form action={say} state={state} label={t("sayOf", { words: inForce.words })}>
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <input type="hidden" name="criterionId" value={inForce.id} />
      <input type="hidden" name="version" value={version} />
      <FormNotice state={state} text={refusalTexts(forms)} />
      <BothTexts
        state={state}
        title={forms("meanwhile.title")}
        hint={forms("meanwhile.text")}
        fields={compared}
      />
      <StandingFields
        criterion={inForce}
        fields={useFields(state)}
        nameOf={(part) => part}
        today={today}
        dueOn={proposedDue(inForce, startsOn, today)}
        label={t("standing")}
        hint={isReworded ? t("nowAsked", { words: inForce.words, detail: detail(inForce) }) : undefined}
      />
      <div>
        <SubmitButton kind="plain">{forms("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function useCompared() {
  const t = useTranslations("eligibility.form");
  const locale = useLocale();
  const sayDay = (day: string) => (isDay(day) ? shortDate(day, locale) : day);
  const standingSaid = (value: string) => {
    const standing = standings.find((one) => one === value);
    return standing ? t(`standings.${standing}`) : value;
  };
  return [
    { name: "standing", label: t("standing"), say: standingSaid },
    { name: "reachedOn", label: t("reachedOn"), say: sayDay },
    { name: "dueOn", label: t("dueOn"), say: sayDay },
    { name: "reason", label: t("reason") },
  ];
}
