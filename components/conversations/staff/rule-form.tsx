"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { changeKindRule } from "@/lib/conversations/staff/holders/actions";
import { type AddedTie, addedTies, type KindRule } from "@/lib/conversations/staff/holders/rules";
import { idle } from "@/lib/platform/action-state";

/** Who may hold this kind besides the own leader, what may follow from it, and how soon a request is answered. */
export function KindRuleForm({ rule, submission }: { rule: KindRule; submission: string }) {
  const t = useTranslations("staffTalks");
  const optional = useTranslations("common")("optional");
  const [state, change] = useActionState(changeKindRule, idle);
  const fields = useFields(state);
  const { kind } = rule;
  return (
    <Form action={change} state={state} label={t(`kinds.${kind}`)}>
      <Submission submission={submission} version={rule.version} state={state} />
      <input type="hidden" name="kind" value={kind} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={t("rules.meanwhile")}
        hint={t("report.meanwhileHint")}
        fields={[
          {
            name: "holders",
            label: t("rules.holders"),
            say: (tie) => t(`rules.ties.${tie as AddedTie}`),
          },
          { name: "consequences", label: t("rules.consequences") },
          { name: "answerDays", label: t("rules.answerDays") },
        ]}
      />
      <PressChoices
        many
        id={`holders-${kind}`}
        label={t("rules.holders")}
        options={addedTies.map((value) => ({ value, label: t(`rules.ties.${value}`) }))}
        optional={optional}
        {...fields.choices("holders", rule.holders)}
      />
      <TextAreaField
        id={`consequences-${kind}`}
        label={t("rules.consequences")}
        hint={t("rules.consequencesHint", { usual: t(`who.usual.${kind}`) })}
        rows={3}
        optional={optional}
        {...fields.text("consequences", rule.consequences)}
      />
      <div className="[&_.input]:max-w-32">
        <TextField
          id={`answer-days-${kind}`}
          type="number"
          min={1}
          max={40}
          label={t("rules.answerDays")}
          {...fields.text("answerDays", String(rule.answerDays))}
        />
      </div>
      <div>
        <SubmitButton kind="plain">{t("rules.save")}</SubmitButton>
      </div>
    </Form>
  );
}
