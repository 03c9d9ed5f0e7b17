import { useLocale, useTranslations } from "next-intl";
import { ArrangeForm } from "@/components/plans/workshop/arrange-form";
import { TakeBack } from "@/components/plans/workshop/workshop-press";
import { Faces } from "@/components/ui/face";
import type { Option } from "@/components/ui/select-field";
import { peopleOf, type Stack } from "@/lib/plans/workshop/rules";
import { enumerated, shortDate } from "@/lib/platform/format";

export type CardRights = {
  /** Whose cards can be taken back here; null where nothing changes any more, or on the wall. */
  readonly personId: string | null;
  /** Where a card can go, for who arranges; null for who doesn't. */
  readonly spots: readonly Option[] | null;
};

/** Cards beside each other: what, who and by when, and what the reader can do with each. */
export function CardList({ stacks, rights }: { stacks: readonly Stack[]; rights: CardRights }) {
  return (
    <ul className="workshop-cards">
      {stacks.map((stack) => (
        <li key={stack.id} className="workshop-card">
          <CardFace stack={stack} />
          {isOwn(stack, rights) ? <TakeBack cardId={stack.id} what={stack.what} /> : null}
          {stack.merged.map((card) => (
            <MergedCard key={card.id} stack={{ ...card, merged: [] }} rights={rights} />
          ))}
          {rights.spots ? <Arrange stack={stack} spots={rights.spots} /> : null}
        </li>
      ))}
    </ul>
  );
}

function CardFace({ stack }: { stack: Stack }) {
  const t = useTranslations("planWorkshop");
  const locale = useLocale();
  const people = peopleOf(stack);
  return (
    <>
      <p className="workshop-what">{stack.what}</p>
      <p className="workshop-who">
        <Faces people={people} />
        <span>
          {enumerated(
            people.map(({ name }) => name),
            locale,
          )}
          <small>{t("card.by", { date: shortDate(stack.dueOn, locale) })}</small>
        </span>
      </p>
    </>
  );
}

/** A card that was laid with another one: its words stay, and it can be taken apart again. */
function MergedCard({ stack, rights }: { stack: Stack; rights: CardRights }) {
  const t = useTranslations("planWorkshop");
  return (
    <div className="workshop-merged">
      <p className="text-small text-soft">{t("card.merged", { name: stack.author.name })}</p>
      <p>{stack.what}</p>
      {isOwn(stack, rights) ? <TakeBack cardId={stack.id} what={stack.what} /> : null}
      {rights.spots ? <Arrange stack={stack} spots={rights.spots} /> : null}
    </div>
  );
}

function Arrange({ stack, spots }: { stack: Stack; spots: readonly Option[] }) {
  const own = `card:${stack.id}`;
  return (
    <ArrangeForm
      cardId={stack.id}
      what={stack.what}
      spot={spotOf(stack)}
      spots={spots.filter(({ value }) => value !== own)}
    />
  );
}

function spotOf({ goalId, mergedIntoId, isAside }: Stack): string {
  if (goalId) return `goal:${goalId}`;
  if (mergedIntoId) return `card:${mergedIntoId}`;
  return isAside ? "aside" : "table";
}

function isOwn({ author }: Stack, { personId }: CardRights): boolean {
  return author.id === personId;
}
