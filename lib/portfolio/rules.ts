import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { CareerCompetence } from "@/lib/plans/rules";
import type { Day } from "@/lib/platform/calendar";

/** What a portfolio is divided into (Q5). */
export const areas = ["learning", "career", "citizenship", "meaning", "ethics", "dialogue"] as const;
export type Area = (typeof areas)[number];

/** What can stand in it: something one looks back on, made, achieved, wants, or does next for it (Q6, P3). */
export const itemKinds = ["reflection", "work", "result", "goal", "step"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a reflection is written along: what happened, what it means to me, and the next step (O7, T22). */
export const prompts = ["happened", "meaning", "next"] as const;

export const longestTitle = 120;
export const longestWords = 6000;
export const mostItems = 200;

/** The words of an item, as they lie under its seal. A reflection answers the prompts, anything else has words. */
export type ItemWords = {
  readonly title: string;
  readonly happened: string;
  readonly meaning: string;
  readonly next: string;
  readonly words: string;
  readonly documentTitle: string;
  readonly documentAddress: string;
  readonly competences: readonly CareerCompetence[];
};

export type Placement = {
  readonly id: string;
  readonly company: string;
  /** The country, in the student's own word; empty at home. */
  readonly country: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};

export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
};

/** An item with everything that belongs to it. */
export type Item = ItemWords & {
  readonly id: string;
  readonly area: Area;
  readonly kind: ItemKind;
  readonly createdOn: Day;
  readonly changedOn: Day;
  readonly version: number;
  /** Whether it stands in the showcase. */
  readonly isShown: boolean;
  /** Whether anybody else can read it today. */
  readonly isShared: boolean;
  readonly placement: Placement | null;
  readonly files: readonly Attachment[];
};

export type AreaItems<Of extends Pick<Item, "area">> = { readonly area: Area; readonly items: readonly Of[] };

/** Items by area, in the order of the areas and their own; areas with nothing in them are left out. */
export function byArea<Of extends Pick<Item, "area">>(items: readonly Of[]): AreaItems<Of>[] {
  return areas
    .map((area) => ({ area, items: items.filter((item) => item.area === area) }))
    .filter((group) => group.items.length > 0);
}

/** Something says nothing as long as all its words are empty. */
export function hasWords({ happened, meaning, next, words }: ItemWords): boolean {
  return [happened, meaning, next, words].some((said) => said !== "");
}

/** A portfolio holds two hundred items: more than anybody reads again. */
export function hasRoom(items: number, more = 1): Outcome<"full"> {
  return items + more <= mostItems ? allowed : refused("full");
}

/** In which place an item comes when it goes one up or down among those of its area; null when it can't. */
export function movedTo(
  ids: readonly string[],
  id: string,
  direction: "up" | "down",
): readonly string[] | null {
  const at = ids.indexOf(id);
  const to = direction === "up" ? at - 1 : at + 1;
  const other = ids[to];
  if (at < 0 || other === undefined) return null;
  return ids.with(at, other).with(to, id);
}
