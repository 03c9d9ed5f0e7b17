"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CardChoices } from "@/components/conversations/dialogue/card-choices";
import { Lacks } from "@/components/conversations/dialogue/lacks";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { dialogueRefusalTexts } from "@/lib/conversations/dialogue/labels";
import { type CardMinimum, lacksIn } from "@/lib/conversations/dialogue/minimum/rules";
import { shippedCards } from "@/lib/conversations/dialogue/rules";
import { chooseTeamCards } from "@/lib/conversations/dialogue/sets/actions";
import type { TeamCards } from "@/lib/conversations/dialogue/sets/rules";
import { idle } from "@/lib/platform/action-state";

type Props = { cards: TeamCards; minimum: CardMinimum; submission: string };

/** Who leads the team, or coordinates its career guidance, writes its own questions and chooses among the product's. */
export function TeamCardsForm({ cards, minimum, submission }: Props) {
  const t = useTranslations("dialogue");
  const optional = useTranslations("common")("optional");
  const [state, choose] = useActionState(chooseTeamCards, idle);
  const fields = useFields(state);
  const used = shippedCards.filter((card) => !cards.leftOut.includes(card));
  const chosen = fields.choices("used", used).chosen;
  const lacks = lacksIn(
    shippedCards.filter((card) => !chosen.includes(card)),
    minimum,
  );
  return (
    <Form action={choose} state={state} label={t("sets.title")}>
      <Submission submission={submission} version={cards.number} state={state} />
      <input type="hidden" name="teamId" value={cards.teamId} />
      <FormNotice state={state} text={dialogueRefusalTexts(t)} />
      <Lacks lacks={lacks} isKept={state.status !== "refused"} />
      <BothTexts
        state={state}
        title={t("sets.meanwhile")}
        hint={t("prepare.meanwhileHint")}
        fields={[
          { name: "questions", label: t("sets.own"), split: (text) => text.split("\n") },
          { name: "used", label: t("sets.used"), say: (card) => t(`cards.${card as "growth-1"}`) },
        ]}
      />
      <TextAreaField
        label={t("sets.own")}
        hint={t("sets.ownHint")}
        rows={5}
        optional={optional}
        {...fields.text("questions", cards.questions.join("\n"))}
      />
      <div>
        <h2>{t("sets.used")}</h2>
        <p className="text-small text-soft">{t("sets.usedHint", { count: minimum.perTemplate })}</p>
      </div>
      <CardChoices fields={fields} name="used" chosen={used} />
      <div>
        <SubmitButton>{t("sets.save")}</SubmitButton>
      </div>
    </Form>
  );
}
