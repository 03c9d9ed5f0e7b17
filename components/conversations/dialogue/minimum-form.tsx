"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CardChoices } from "@/components/conversations/dialogue/card-choices";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { keepMinimum } from "@/lib/conversations/dialogue/minimum/actions";
import {
  type CardMinimum,
  mostPerCompetence,
  mostPerTemplate,
} from "@/lib/conversations/dialogue/minimum/rules";
import { careerCompetences } from "@/lib/conversations/rules";
import { idle } from "@/lib/platform/action-state";

const numbersFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).map((value) => ({
    value,
    label: value,
  }));

/** HR or a coordinator says what every team keeps of the product's cards. */
export function MinimumForm({ minimum, submission }: { minimum: CardMinimum; submission: string }) {
  const t = useTranslations("dialogue");
  const [state, keep] = useActionState(keepMinimum, idle);
  const fields = useFields(state);
  return (
    <Form action={keep} state={state} label={t("minimum.title")}>
      <Submission submission={submission} version={minimum.number} state={state} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={t("minimum.meanwhile")}
        hint={t("prepare.meanwhileHint")}
        fields={[
          { name: "perTemplate", label: t("minimum.perTemplate") },
          ...careerCompetences.map((name) => ({ name, label: t(`themes.${name}`) })),
          { name: "card", label: t("minimum.cards"), say: (card) => t(`cards.${card as "growth-1"}`) },
        ]}
      />
      <SelectField
        label={t("minimum.perTemplate")}
        hint={t("minimum.perTemplateHint")}
        options={numbersFrom(1, mostPerTemplate)}
        {...fields.text("perTemplate", String(minimum.perTemplate))}
      />
      <div>
        <h2>{t("minimum.perCompetence")}</h2>
        <p className="text-small text-soft">{t("minimum.perCompetenceHint")}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {careerCompetences.map((competence) => (
          <SelectField
            key={competence}
            label={t(`themes.${competence}`)}
            options={numbersFrom(0, mostPerCompetence)}
            {...fields.text(competence, String(minimum.perCompetence[competence]))}
          />
        ))}
      </div>
      <div>
        <h2>{t("minimum.cards")}</h2>
        <p className="text-small text-soft">{t("minimum.cardsHint")}</p>
      </div>
      <CardChoices fields={fields} name="card" chosen={minimum.cards} />
      <div>
        <SubmitButton>{t("sets.save")}</SubmitButton>
      </div>
    </Form>
  );
}
