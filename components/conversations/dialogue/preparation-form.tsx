"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useCardWords } from "@/components/conversations/dialogue/card-words";
import { firstOf } from "@/components/conversations/typed";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { dialogueRefusalTexts } from "@/lib/conversations/dialogue/labels";
import { prepareTalk } from "@/lib/conversations/dialogue/preparations/actions";
import { preparationParts } from "@/lib/conversations/dialogue/preparations/rules";
import { type Card, type CardSet, allCards } from "@/lib/conversations/dialogue/rules";
import { idle, type Typed } from "@/lib/platform/action-state";

type Props = {
  talkId: string;
  version: number;
  isReleased: boolean;
  /** Who holds it as an intaker, where it is an intake with somebody else than the coach. */
  intaker: string | null | undefined;
  /** The questions to choose from. */
  cards: readonly Card[];
  set: CardSet;
  /** What was kept, or a draft that goes on from it. */
  initial: Typed;
  submission: string;
  autosave: AutosaveProps;
};

/** What a student writes before a talk: optional, short, and for themselves until they share it (O8). */
export function StudentPreparationForm(props: Props) {
  const { talkId, version, isReleased, intaker, cards, set, initial, submission, autosave } = props;
  const t = useTranslations("dialogue");
  const optional = useTranslations("common")("optional");
  const [state, prepare] = useActionState(prepareTalk, idle);
  const fields = useFields(state);
  const { questionOf } = useCardWords(set);
  const shares = intaker ? "prepare.intake" : "prepare";
  const holder = intaker ?? "";
  const asked = (code: string) => {
    const card = allCards.find((one) => one === code);
    return card ? questionOf(card) : t("prepare.noCard");
  };
  return (
    <Form action={prepare} state={state} label={t("prepare.title")}>
      <Submission submission={submission} version={version} state={state} />
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={dialogueRefusalTexts(t)} />
      <BothTexts
        state={state}
        title={t("prepare.meanwhile")}
        hint={t("prepare.meanwhileHint")}
        fields={[
          { name: "card", label: t("prepare.card"), say: asked },
          ...preparationParts.map((name) => ({ name, label: t(`prepare.${name}`) })),
        ]}
      />
      <PressChoices
        label={t("prepare.card")}
        hint={t("prepare.cardHint")}
        options={[
          ...cards.map((card) => ({ value: card, label: questionOf(card) })),
          { value: "", label: t("prepare.noCard") },
        ]}
        {...fields.choices("card", [firstOf(initial, "card")])}
      />
      {preparationParts.map((part) => (
        <TextAreaField
          key={part}
          label={t(`prepare.${part}`)}
          rows={part === "ownQuestion" ? 2 : 3}
          optional={optional}
          {...fields.text(part, firstOf(initial, part))}
        />
      ))}
      <WhoSees
        who={isReleased ? t(`${shares}.shared`, { holder }) : t("prepare.mine")}
        why={t(`${shares}.${isReleased ? "sharedWhy" : "mineWhy"}`, { holder })}
      />
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <SubmitButton kind="plain" name="release" value="no">
          {t(isReleased ? "prepare.keepShared" : "prepare.keep")}
        </SubmitButton>
        {isReleased ? null : (
          <SubmitButton name="release" value="yes">
            {t(`${shares}.share`, { holder })}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
