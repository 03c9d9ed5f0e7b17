import { type Day, later } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { OutlookKind } from "@/lib/portfolio/outlooks/rules";
import type { Area, Item } from "@/lib/portfolio/rules";

/** What something is opened for (Q2): to the own coach, or by a link to somebody outside. */
export const purposes = ["coach", "company", "application", "other"] as const;
export type Purpose = (typeof purposes)[number];

export const longestName = 120;
export const mostShares = 30;

/** The last day to which something can be open: a year from now. */
export function lastDayFrom(today: Day): Day {
  return later(today, { months: 12 });
}

/** What somebody chose to open: single items, whole areas, and how they see what is ahead. */
export type Choice = {
  readonly purpose: Purpose;
  readonly to: string;
  readonly expiresOn: Day;
  readonly items: readonly string[];
  readonly areas: readonly Area[];
  readonly outlooks: readonly OutlookKind[];
};

type Around = {
  readonly today: Day;
  readonly coachId: string | null;
  /** Shares that run already. */
  readonly running: number;
};

/** Something is opened to somebody, until a day within a year, and it is something. */
export function mayBeShared(
  choice: Pick<Choice, "purpose" | "to" | "expiresOn" | "outlooks">,
  itemIds: readonly string[],
  { today, coachId, running }: Around,
): Outcome<"nothing-chosen" | "no-coach" | "for-whom" | "day-passed" | "too-late" | "too-many-shares"> {
  if (itemIds.length + choice.outlooks.length === 0) return refused("nothing-chosen");
  if (choice.purpose === "coach" ? coachId === null : false) return refused("no-coach");
  if (choice.purpose !== "coach" && choice.to === "") return refused("for-whom");
  if (choice.expiresOn < today) return refused("day-passed");
  if (choice.expiresOn > lastDayFrom(today)) return refused("too-late");
  return running < mostShares ? allowed : refused("too-many-shares");
}

/** The items that are chosen: one by one, and all that stand now in a chosen area. What is not one's own is left out. */
export function chosenItems(
  items: readonly Pick<Item, "id" | "area">[],
  { items: ids, areas }: Pick<Choice, "items" | "areas">,
): string[] {
  return items.filter(({ id, area }) => ids.includes(id) || areas.includes(area)).map(({ id }) => id);
}
