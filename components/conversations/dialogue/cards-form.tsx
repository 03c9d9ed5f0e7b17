"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useCardWords } from "@/components/conversations/dialogue/card-words";
import { BothTexts } from "@/components/ui/both-texts";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { chooseCards } from "@/lib/conversations/dialogue/actions";
import { dialogueRefusalTexts } from "@/lib/conversations/dialogue/labels";
import { allCards, type Card, type CardSet } from "@/lib/conversations/dialogue/rules";
import { idle } from "@/lib/platform/action-state";

type Props = {
  talkId: string;
  version: number;
  /** Those of the talk's template and of the team first, then the others. */
  cards: readonly Card[];
  pocket: readonly Card[];
  set: CardSet;
  submission: string;
};

const shownFirst = 12;

/** The coach chooses the few questions they take along (O13). */
export function CardsForm({ talkId, version, cards, pocket, set, submission }: Props) {
  const t = useTranslations("dialogue");
  const [state, choose] = useActionState(chooseCards, idle);
  const fields = useFields(state);
  const { questionOf } = useCardWords(set);
  const options = (some: readonly Card[]) => some.map((card) => ({ value: card, label: questionOf(card) }));
  const others = cards.slice(shownFirst);
  const asked = (code: string) => {
    const card = allCards.find((one) => one === code);
    return card ? questionOf(card) : code;
  };
  return (
    <Form action={choose} state={state} label={t("prepare.pocket")}>
      <Submission submission={submission} version={version} state={state} />
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={dialogueRefusalTexts(t)} />
      <BothTexts
        state={state}
        title={t("prepare.meanwhileCards")}
        hint={t("prepare.meanwhileHint")}
        fields={[{ name: "card", label: t("prepare.pocket"), say: asked }]}
      />
      <PressChoices
        many
        label={t("prepare.pocket")}
        options={options(cards.slice(0, shownFirst))}
        {...fields.choices("card", pocket)}
      />
      <Disclosure label={t("prepare.others")} open={others.some((card) => pocket.includes(card))}>
        <PressChoices
          many
          label={t("prepare.others")}
          options={options(others)}
          {...fields.choices("card", pocket)}
          id="card-others"
        />
      </Disclosure>
      <div>
        <SubmitButton kind="plain">{t("prepare.save")}</SubmitButton>
      </div>
    </Form>
  );
}
